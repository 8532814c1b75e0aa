import { bytesText } from '../../sizes/bytes-text.ts'
import { amountOf } from '../../sizes/measured.ts'
import { amountText } from '../../sizes/totals-text.ts'
import { lineOfLayer, type RealLayer, realLayers, unreadIn } from '../real-layers.ts'
import type { ReadFile } from './file-result.ts'
import { counted, printable } from './plain.ts'

/** Rows of a list that a terminal shows at a glance. */
const mostRows = 10
const mostWords = 60

/** A real image beside its estimate, what ships for nothing, and its largest files; nothing without an image. */
export function realText(file: ReadFile): readonly string[] {
  const layers = realLayers(file)
  if (!layers || !file.real) return []
  const { image, fit } = file.real
  const { contents, total, names } = image
  const unread = unreadIn(image.steps)
  const lineOf = (layer: number): string => {
    const line = lineOfLayer({ image, fit }, layer)
    return line === undefined ? '' : ` (line ${line})`
  }
  return [
    `  Your image${names[0] === undefined ? '' : ` ${printable(names[0])}`} weighs ${amountText(amountOf(total))}${
      total.compressed === undefined ? '' : `, ${bytesText(total.compressed)} to pull`
    }${unread === 0 ? '' : ` + ${counted(unread, 'layer')} that could not be read`}`,
    ...layers.map((layer) => `    ${layerText(layer)}`),
    ...fit.unmatched.map((line) => `    ${place(line)}not found in this image`),
    ...(contents && contents.wasted > 0
      ? [
          `  ${bytesText(contents.wasted)} of it ship for nothing, deleted or written again by later layers:`,
          ...contents.waste
            .slice(0, mostRows)
            .map(
              ({ path, bytes, files, isDeletion, layer }) =>
                `    ${bytesText(bytes).padStart(9)}  /${printable(path)}${files > 1 ? `, ${counted(files, 'file')}` : ''} ${
                  isDeletion ? 'deleted' : 'written again'
                }${lineOf(layer)}`,
            ),
        ]
      : []),
    ...(contents && contents.largest.length > 0
      ? [
          '  Largest files:',
          ...contents.largest
            .slice(0, mostRows)
            .map(
              ({ path, bytes, layer, isWasted }) =>
                `    ${bytesText(bytes).padStart(9)}  ${printable(path)}${lineOf(layer)}${isWasted ? ', for nothing' : ''}`,
            ),
        ]
      : []),
    ...image.notes.map((note) => `  Note: ${printable(note)}`),
  ]
}

const place = (line: number | undefined): string => (line === undefined ? '' : `line ${line}`).padEnd(10)

function layerText({ kind, line, what, weighed, isUnread, estimated }: RealLayer): string {
  const words = printable(what.replaceAll('\n', ' '))
  const said = {
    base: estimated ? `estimated ${amountText(estimated)}` : 'no estimate',
    layer: estimated ? `estimated ${amountText(estimated)}` : 'no estimate',
    changed: `reads otherwise now${estimated ? `, estimated ${amountText(estimated)}` : ''}`,
    stranger: 'fits no instruction',
  }[kind]
  const shown = words.length > mostWords ? `${words.slice(0, mostWords - 1)}…` : words
  const start = kind === 'base' ? 'FROM'.padEnd(10) : place(line)
  return `${start}${(isUnread ? '?' : amountText(amountOf(weighed))).padStart(9)}  ${said}  ${shown}`
}
