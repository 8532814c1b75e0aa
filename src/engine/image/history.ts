import { originOf, withoutArguments } from './created-by.ts'
import { type HistoryRow, rowsOfJson } from './history-json.ts'
import { rowsOfTable } from './history-table.ts'
import { imageOfInspect } from './inspect.ts'
import { fieldsOf, parsedJson } from './json-value.ts'
import { type ImageStep, type ReadImage, unread } from './model.ts'

/** A history of 127 layers with every command written out stays far below. */
const longestText = 16 * 1024 * 1024

const howTo = 'paste what `docker history --no-trunc IMAGE` prints'

/** Reads what docker or podman print of an image: `history` as a table or as JSON, `image inspect`. */
export function readHistory(whole: string): ReadImage {
  const text = whole.replace(/^\ufeff/, '').trim()
  if (text === '') return unread(`There is nothing to read: ${howTo}`)
  if (text.length > longestText) return unread(`The text is too long for a history: ${howTo}`)
  const isJson = text.startsWith('{') || text.startsWith('[')
  return isJson ? readJson(text) : readRows(rowsOfTable(text), 'No table of a history was found')
}

function readJson(text: string): ReadImage {
  const value = parsedJson(text)
  // Without brackets around them: one object a line.
  const items =
    value === undefined ? text.split('\n').map(parsedJson) : Array.isArray(value) ? value : [value]
  const objects = items.map(fieldsOf).filter((fields) => fields.size > 0)
  const [first] = objects
  if (first?.has('rootfs') && first.has('size')) return imageOfInspect(first, objects.length)
  if (first?.has('rootfs') && first.has('history'))
    return unread(`This is the configuration of an image, which says nothing of bytes: ${howTo}`)
  return readRows(rowsOfJson(objects), 'No history was found in this JSON')
}

/** Rows come newest first. */
function readRows(rows: readonly HistoryRow[], otherwise: string): ReadImage {
  if (rows.length === 0) return unread(`${otherwise}: ${howTo}`)
  const steps = rows.map(stepOf).reverse()
  const cut = steps.filter(({ isCut }) => isCut).length
  return {
    kind: 'read',
    image: {
      source: 'history',
      names: [],
      platform: undefined,
      settings: undefined,
      steps,
      total: {
        bytes: steps.reduce((sum, { bytes }) => sum + bytes, 0),
        roundedBy: steps.reduce((sum, { roundedBy }) => sum + roundedBy, 0),
      },
      contents: undefined,
      notes:
        cut > 0
          ? [
              `${cut} of ${steps.length} commands are cut short: \`docker history --no-trunc\` tells them whole`,
            ]
          : [],
    },
  }
}

const cutMark = /(?:…|\.\.\.)$/

function stepOf({ createdBy, size }: HistoryRow): ImageStep {
  const text = createdBy.trim()
  const isCut = cutMark.test(text) && originOf(text, true).text.length < 60
  return { createdBy: withoutArguments(isCut ? text.replace(cutMark, '') : text), isCut, ...size }
}
