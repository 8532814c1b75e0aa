// Builds data/debian-<suite>-more.tsv and data/debian-<suite>-rest.tsv: all of main that data/debian-<suite>.tsv lacks.
//   node scripts/tables/debian-wide.mjs <suite> [--keep=<folder>] [--files-of=<folder kept for another suite>]
// Run it after debian.mjs, whenever that has changed its table: ids go on counting where that table ends. --files-of
// takes the files of each package, from which the share of docs follows, from another suite, when the mirror has
// no lists of files that fit.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { countFiles, estimateSizes, fetchLists, readPackages, releaseDates } from './debian-lists.mjs'
import { readTable, writeTable } from './table-file.mjs'

const [suite, ...rest] = process.argv.slice(2)
const option = (name) => rest.find((word) => word.startsWith(`--${name}=`))?.split('=')[1]
if (!suite) {
  console.error('usage: node scripts/tables/debian-wide.mjs <suite> [--keep=<folder>] [--files-of=<folder>]')
  process.exit(2)
}
const folder = option('keep') ?? mkdtempSync(join(tmpdir(), 'drydock-debian-'))
const lists = fetchLists(suite, folder)
const { packages, providers } = readPackages(lists)
const others = option('files-of')
const otherContents = others && join(others, 'contents/lists')
const counts = countFiles(
  otherContents
    ? {
        ...lists,
        contents: readdirSync(otherContents)
          .filter((name) => name.includes('Contents'))
          .map((name) => join(otherContents, name)),
      }
    : lists,
)

/** Sections of which Dockerfiles name little; what a package of another section needs is taken along all the same. */
const rare = new Set(
  [
    'cli-mono debug doc education electronics embedded fonts games gnome gnu-r gnustep golang hamradio haskell',
    'introspection javascript kde kernel libs lisp localization math metapackages news ocaml oldlibs otherosfs',
    'perl ruby rust science sound tasks x11 xfce zope',
  ].flatMap((line) => line.split(' ')),
)

const popular = readTable(`debian-${suite}`)
const vanished = popular.sections[0].filter(([name]) => !packages.has(name))
if (vanished.length > 0) throw new Error(`run debian.mjs first: the suite has lost ${vanished.join(' ')}`)

const ids = new Map(popular.sections[0].map(([name], id) => [packages.get(name), id]))
const provided = new Set(popular.sections[1].map(([name]) => name))

/** Packages that no table holds yet, with all they may pull in. */
function closed(seeds) {
  const chosen = new Set()
  const waiting = [...seeds]
  for (const entry of waiting) {
    if (ids.has(entry) || chosen.has(entry)) continue
    chosen.add(entry)
    for (const group of [...entry.dependGroups, ...entry.recommendGroups]) waiting.push(...group.slice(0, 2))
  }
  return [...chosen].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** What every Debian image holds meets a group for good. */
const base = new Set(popular.head.base)
const isOpen = (group) => !group.some(({ name }) => base.has(name))

const cellOf = (groups) => {
  const cells = groups.filter(isOpen).map((group) =>
    group
      .filter((entry) => ids.has(entry))
      .map((entry) => ids.get(entry).toString(36))
      .join('|'),
  )
  return [...new Set(cells)].filter(Boolean).join(' ')
}

/** Estimates err by a tenth: two digits more would only make the table heavier. */
const rounded = (number) => Number(number.toPrecision(2 + Number(String(number)[0] === '1')))

function rowOf(entry) {
  const sizes = estimateSizes(entry, counts)
  const [full, drop, pyc] = [sizes.full, sizes.drop, sizes.pyc].map(rounded)
  const usesDebconf = /\bdebconf\b/.test(entry.depends) ? 't' : ''
  const groups = [cellOf(entry.dependGroups), cellOf(entry.recommendGroups)]
  return [entry.name, full, drop || '', pyc || '', usesDebconf, ...groups]
}

/** Virtual packages that nobody types: the hash of an interface, a feature of a crate. */
const isTyped = ([name, list]) =>
  !packages.has(name) &&
  !provided.has(name) &&
  !list.every(({ entry }) => ['haskell', 'ocaml', 'rust'].includes(entry.section))

function writePart(part, entries) {
  const start = ids.size
  for (const entry of entries) ids.set(entry, ids.size)
  const virtual = [...providers]
    .filter(isTyped)
    .map(([name, list]) => [name, cellOf([list.map(({ entry }) => entry)])])
    .filter(([, cell]) => cell !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [name] of virtual) provided.add(name)
  writeTable(
    `debian-${suite}-${part}`,
    {
      table: `debian-${suite}-${part}`,
      source: popular.head.source,
      measuredOn: new Date().toISOString().slice(0, 10),
      unit: 'KiB',
      suite,
      release: releaseDates(lists),
      firstId: start,
      columns: popular.head.columns,
    },
    entries.map(rowOf),
    virtual,
  )
}

const unlisted = [...packages.values()].filter((entry) => !ids.has(entry))
const isLibrary = ({ name, section }) =>
  section === 'libdevel' || (section === 'devel' && name.endsWith('-dev'))
writePart('more', closed(unlisted.filter((entry) => !rare.has(entry.section) && !isLibrary(entry))))
writePart('rest', closed(unlisted))
if (!option('keep')) rmSync(folder, { recursive: true })
