import { byImpact, severities } from '../../engine/report/order.ts'
import type { Report } from '../../engine/report/report.ts'
import { segmentsOf } from '../segments.ts'
import { formatBytes, formatRange, formatSaving, isNotable } from '../ui/bytes.ts'
import { formatHead, isUntold } from '../ui/totals.ts'
import { counted, say, sayIfKnown } from '../words/say.ts'
import { shortened, xml } from './svg.ts'

/** In pixels: what chat tools and social networks show whole. */
export const cardWidth = 1200
export const cardHeight = 630

const left = 72
const barWidth = cardWidth - 2 * left
const shades = { base: '#9aa6b8', layer: '#3b82d6', dead: '#df8431' } as const
const marks = { error: '#bf1f2a', warning: '#b26a00', info: '#2a5bc7', style: '#5b6472' } as const

const text = (x: number, y: number, size: number, fill: string, content: string, weight = 400): string =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${xml(content)}</text>`

const box = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${x.toFixed(1)}" y="${y}" width="${Math.max(2, width).toFixed(1)}" height="${height}" fill="${fill}"/>`

/** The result as an SVG picture in the language of the page: what ships, what safe fixes leave, and the findings that matter most. */
export function cardOf(report: Report): string {
  const base = report.size.stages.at(-1)?.base
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardWidth}" height="${cardHeight}" viewBox="0 0 ${cardWidth} ${cardHeight}" font-family="system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif">`,
    box(0, 0, cardWidth, cardHeight, '#ffffff'),
    box(0, 0, cardWidth, 12, '#0b5fc0'),
    text(
      left,
      84,
      30,
      '#4d5562',
      base === undefined ? say('A Dockerfile') : say('A Dockerfile on {base}', { base: shortened(base, 48) }),
    ),
    ...sizePart(report),
    ...findingsPart(report),
    text(left, cardHeight - 36, 24, '#646c79', say('Read by Drydock, without building it')),
    '</svg>',
  ].join('\n')
}

function sizePart(report: Report): readonly string[] {
  const { size, afterSafeFixes } = report
  if (size.stages.length === 0) return [text(left, 170, 64, '#16191f', say('Nothing to weigh'), 700)]
  const { shipped, pull, unknowns } = size
  const bounds = say('ships {range}, pulls {pull}', {
    range: formatRange(shipped),
    pull: formatHead(pull, unknowns),
  })
  const saves = afterSafeFixes?.saves
  return [
    text(left, 170, 72, '#16191f', formatHead(shipped, unknowns), 700),
    text(
      left,
      214,
      26,
      '#4d5562',
      isUntold(shipped, unknowns)
        ? say('ships')
        : [
            bounds,
            ...(unknowns > 0 ? [counted(unknowns, '1 part unknown', '{count} parts unknown')] : []),
          ].join(' · '),
    ),
    ...barPart(report),
    ...(afterSafeFixes && isNotable(saves)
      ? [
          box(
            left,
            280,
            (barWidth * afterSafeFixes.shipped.likely) / Math.max(1, size.shipped.likely),
            10,
            '#4f9b77',
          ),
          text(
            left,
            326,
            26,
            '#0c6f46',
            say('after safe fixes ≈ {size} ({saving})', {
              size: formatBytes(afterSafeFixes.shipped.likely),
              saving: formatSaving(saves),
            }),
            600,
          ),
        ]
      : []),
  ]
}

function barPart({ size }: Report): readonly string[] {
  const segments = segmentsOf(size).filter(({ bytes }) => bytes > 0)
  const total = segments.reduce((sum, { bytes }) => sum + bytes, 0)
  let x = left
  return segments.flatMap(({ kind, bytes, dead }) => {
    const width = (barWidth * bytes) / total
    const wasted = (barWidth * Math.min(bytes, dead)) / total
    const piece = [
      box(x, 240, width - 2, 32, shades[kind]),
      ...(wasted > 2 ? [box(x + width - wasted - 2, 240, wasted, 32, shades.dead)] : []),
    ]
    x += width
    return piece
  })
}

const shown = 4

/** `1 error`, `2 warnings`, worst first and without those that do not occur. */
const countsOf = (findings: Report['findings']): readonly string[] =>
  severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    if (count === 0) return []
    if (severity === 'error') return [counted(count, '1 error', '{count} errors')]
    if (severity === 'warning') return [counted(count, '1 warning', '{count} warnings')]
    return [severity === 'info' ? say('{count} info', { count }) : say('{count} style', { count })]
  })

function findingsPart({ findings }: Report): readonly string[] {
  if (findings.length === 0) return [text(left, 400, 36, '#0c6f46', say('No findings'), 600)]
  const titles = [...new Map([...findings].sort(byImpact).map((one) => [one.title, one.severity]))].slice(
    0,
    shown,
  )
  return [
    text(left, 388, 30, '#16191f', countsOf(findings).join(' · '), 600),
    ...titles.flatMap(([title, severity], index) => {
      const y = 434 + index * 38
      return [
        `<circle cx="${left + 8}" cy="${y - 8}" r="7" fill="${marks[severity]}"/>`,
        text(left + 30, y, 26, '#16191f', shortened(sayIfKnown(title).replaceAll('`', ''), 72)),
      ]
    }),
  ]
}
