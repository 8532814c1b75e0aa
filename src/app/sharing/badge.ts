import { counted } from '../../engine/report/formats/plain.ts'
import type { Report } from '../../engine/report/report.ts'
import { headText } from '../../engine/sizes/totals-text.ts'
import { xml } from './svg.ts'

const height = 20
/** Widths cannot be measured without a screen; 6.6 pixels a character fits 11 px sans-serif with some air. */
const widthOf = (text: string): number => Math.round(text.length * 6.6) + 12

/** A badge for a README, as SVG: the size of the image and the number of findings. */
export function badgeOf({ size, findings }: Report): string {
  const serious = findings.filter(({ severity }) => severity === 'error' || severity === 'warning').length
  const weight = size.stages.length === 0 ? 'no image' : headText(size.shipped, size.unknowns)
  const verdict = serious === 0 ? 'no warnings' : counted(serious, 'warning')
  const parts = [
    { text: 'drydock', fill: '#4d5562' },
    { text: weight, fill: '#0b5fc0' },
    { text: verdict, fill: serious === 0 ? '#0c6f46' : '#855000' },
  ]
  const label = parts.map(({ text }) => text).join(', ')
  let x = 0
  const pieces = parts.map(({ text, fill }) => {
    const width = widthOf(text)
    const piece = `<rect x="${x}" width="${width}" height="${height}" fill="${fill}"/><text x="${x + width / 2}" y="14" text-anchor="middle">${xml(text)}</text>`
    x += width
    return piece
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${x}" height="${height}" role="img" aria-label="${xml(label)}"><title>${xml(label)}</title><g font-family="Verdana,'DejaVu Sans',sans-serif" font-size="11" fill="#fff">${pieces.join('')}</g></svg>`
}
