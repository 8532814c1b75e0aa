// Adds the measurements of a checkout of docker-library/repo-info to data/base-images.tsv.
//   node scripts/tables/base-images.mjs <checkout> [image …]
// `repos/<image>/local/<tag>.md` states the size on disk, `repos/<image>/remote/<tag>.md` the compressed layers.
// Rows of other sources stay; a row of the same tag, day and source is replaced.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTable, writeTable } from './table-file.mjs'

const [checkout, ...wanted] = process.argv.slice(2)
if (!checkout || !existsSync(join(checkout, 'repos'))) {
  console.error('usage: node scripts/tables/base-images.mjs <checkout of docker-library/repo-info> [image …]')
  process.exit(2)
}
const source = 'docker-library/repo-info'
const units = { kb: 1e3, mb: 1e6, gb: 1e9 }

const pagesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.md'))
        .map((name) => ({ tag: name.slice(0, -3), text: readFileSync(join(folder, name), 'utf8') }))
    : []

/** `# \`python:3.11.15-slim-trixie\`` names the tag that was scanned, the file the one that was asked for. */
function onDiskRow(image, { tag, text }) {
  const head = text.slice(0, 4000)
  const size = /Virtual Size: ~ ([\d.]+) ([KMG]b)/i.exec(head)
  const created = /Created: `(\d{4}-\d\d-\d\d)/.exec(head)?.[1]
  if (!size || !created || !/Arch: `linux`\/`amd64`/.test(head)) return undefined
  const scanned = /^# `[^:`]+:([^`]+)`/.exec(head)?.[1]
  // A page of `1-trixie` tells its full version only among the variables.
  const version = /`[A-Z]+_VERSION=v?(\d+\.\d+\.\d+)`/.exec(head)?.[1]
  const full =
    scanned && !/\d+\.\d+\.\d+/.test(scanned) && version && /^\d/.test(scanned)
      ? scanned.replace(/^[\d.]+/, version)
      : undefined
  const [, number, unit] = size
  const factor = units[unit.toLowerCase()]
  const digits = number.split('.')[1]?.length ?? 0
  const tags = [...new Set([tag, scanned, full].filter(Boolean))].join(' ')
  return [
    image,
    tags,
    created,
    Math.round(Number(number) * factor),
    (factor / 10 ** digits) * 0.5,
    '',
    '',
    source,
  ]
}

function compressedRow(image, { tag, text }) {
  const start = text.search(/^### `[^`]+` - linux; amd64$/m)
  if (start === -1) return undefined
  const section = text.slice(start).split(/^### /m)[1]
  const total = /Total Size: \*\*[^(]*\((\d+) bytes\)\*\*/.exec(section)?.[1]
  const created = /\*\*(\d{4}-\d\d-\d\d)|# (?:\w+, )?(\d\d) (\w{3}) (\d{4})/g
  const days = [...section.matchAll(created)].map((match) =>
    match[1] ? match[1] : new Date(`${match[2]} ${match[3]} ${match[4]} UTC`).toISOString().slice(0, 10),
  )
  const day = days.sort().at(-1)
  return total && day ? [image, tag, day, '', '', total, '', source] : undefined
}

const images = wanted.length > 0 ? wanted : readdirSync(join(checkout, 'repos'))
const rows = images
  .flatMap((image) => [
    ...pagesIn(join(checkout, 'repos', image, 'local')).map((page) => onDiskRow(image, page)),
    ...pagesIn(join(checkout, 'repos', image, 'remote')).map((page) => compressedRow(image, page)),
  ])
  .filter((row) => row !== undefined)
const { head, sections } = readTable('base-images')
const keyOf = ([image, tags, day, disk]) =>
  `${image} ${tags.split(' ')[0]} ${day} ${disk === '' ? 'pull' : 'disk'}`
const merged = new Map([...sections[0], ...rows].map((row) => [keyOf(row.map(String)), row]))
const order = ([image, tags, day]) =>
  `${image}\t${String(99999999 - Number(day.replaceAll('-', '').padEnd(8, '0')))}\t${tags}`
const sorted = [...merged.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1))
const measuredOn = sorted
  .map((row) => row[2])
  .sort()
  .at(-1)
console.log(`${rows.length} rows read from ${checkout}`)
writeTable('base-images', { ...head, measuredOn }, sorted)
