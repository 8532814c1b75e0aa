// The one file format of all size tables: a JSON head on the first line, then sections of tab-separated
// lines, one blank line between sections. Trailing empty columns are dropped.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'

const dataFolder = resolve(dirname(fileURLToPath(import.meta.url)), '../../src/engine/sizes/tables/data')

const cell = (value) => String(value ?? '').replace(/[\t\n]/g, ' ')
const line = (cells) => cells.map(cell).join('\t').replace(/\t+$/, '')

/** Writes `data/<name>.tsv` and tells its size, compressed as a server would send it. */
export function writeTable(name, head, ...sections) {
  const text = `${[JSON.stringify(head), ...sections.map((rows) => rows.map(line).join('\n'))]
    .map((part, index) => (index < 2 ? part : `\n${part}`))
    .join('\n')}\n`
  const path = resolve(dataFolder, `${name}.tsv`)
  writeFileSync(path, text)
  const brotliBytes = brotliCompressSync(text).length
  console.log(
    `${path}: ${sections.map((rows) => rows.length).join(' + ')} rows, ${brotliBytes} bytes as brotli`,
  )
}

/** The head and sections of `data/<name>.tsv`, for scripts that add to a table. */
export function readTable(name) {
  const text = readFileSync(resolve(dataFolder, `${name}.tsv`), 'utf8')
  const end = text.indexOf('\n')
  const sections = text
    .slice(end + 1)
    .replace(/\n$/, '')
    .split('\n\n')
    .map((section) => section.split('\n').map((row) => row.split('\t')))
  return { head: JSON.parse(text.slice(0, end)), sections }
}

/** Names in the order of their code units, so that a rebuild on another machine gives the same file. */
export const byName = ([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)
