// Rebuilds data/debian-<suite>.tsv from Debian's own lists.
//   node scripts/tables/debian.mjs <suite> [--measure=<file of package names>] [--keep=<folder>]
// Sizes are
// estimated from each package's statement and file list; those named in --measure are downloaded and added up.
// Without --measure, rows that the present table measured keep their numbers.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  aptListsBytes,
  countFiles,
  estimateSizes,
  fetchLists,
  readPackages,
  releaseDates,
} from './debian-lists.mjs'
import { readTable, writeTable } from './table-file.mjs'

const [suite, ...rest] = process.argv.slice(2)
const option = (name) => rest.find((word) => word.startsWith(`--${name}=`))?.split('=')[1]
if (!suite) {
  console.error('usage: node scripts/tables/debian.mjs <suite> [--measure=<file>] [--keep=<folder>]')
  process.exit(2)
}

const folder = option('keep') ?? mkdtempSync(join(tmpdir(), 'drydock-debian-'))

const lists = fetchLists(suite, folder)
const { run } = lists
const { packages, providers } = readPackages(lists)

// The set: what the present table names, closed over depends and recommends (two alternatives)
const before = readTable(`debian-${suite}`)
const chosen = new Set()
const waiting = before.sections[0].flatMap(([name]) => packages.get(name) ?? [])
waiting.push(...[...packages.values()].filter((entry) => entry.isEssential || entry.priority === 'required'))
for (const entry of waiting) {
  if (chosen.has(entry)) continue
  chosen.add(entry)
  for (const group of [...entry.dependGroups, ...entry.recommendGroups]) waiting.push(...group.slice(0, 2))
}

const counts = countFiles(lists)
const present = new Map(before.sections[0].map((row) => [row[0], row]))

// Measured packages
const excluded =
  /^\.?\/?usr\/share\/(?:doc\/(?!.*\/copyright$)|man\/|info\/|locale\/|lintian\/|groff\/|linda\/)/
function measure(name) {
  run('apt-get', ['download', '-q', name], {
    cwd: join(folder, 'debs'),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const deb = readdirSync(join(folder, 'debs')).find((file) => file.startsWith(`${name}_`))
  const path = join(folder, 'debs', deb)
  const tar = run('dpkg-deb', ['--fsys-tarfile', path])
  const listing = execFileSync('tar', ['-tvf', '-'], { input: tar, maxBuffer: 2 ** 31 })
    .toString()
    .split('\n')
  let [full, drop] = [0, 0]
  for (const line of listing) {
    const [, bytes, file] = /^-\S+\s+\S+\s+(\d+)\s+\S+\s+\S+\s+(.*?)(?: link to .*)?$/.exec(line) ?? []
    if (!file) continue
    full += Number(bytes)
    if (excluded.test(file)) drop += Number(bytes)
  }
  // The list of files and the control files that dpkg stores.
  const records = listing.reduce((sum, line) => sum + (/\s(\.\/.*)$/.exec(line)?.[1].length ?? 0), 0) + 4096
  rmSync(path)
  return { full: Math.round((full + records) / 1024), drop: Math.round(drop / 1024) }
}
const measureFile = option('measure')
const toMeasure = new Set(measureFile ? readFileSync(measureFile, 'utf8').split(/\s+/).filter(Boolean) : [])
const kept = new Map([...present].filter(([, row]) => row[4]?.includes('m')))

// Out
const sorted = [...chosen].sort((a, b) => (a.name < b.name ? -1 : 1))
const idOf = new Map(sorted.map((entry, id) => [entry, id.toString(36)]))
const cellOf = (groups) => {
  const cells = groups.map((group) => group.flatMap((entry) => idOf.get(entry) ?? []).join('|'))
  return [...new Set(cells)].filter(Boolean).join(' ')
}

const rows = sorted.map((entry) => {
  const guess = estimateSizes(entry, counts, present.get(entry.name))
  const old = kept.get(entry.name)
  const fresh = toMeasure.has(entry.name) ? measure(entry.name) : undefined
  const sizes = fresh ?? (old ? { full: Number(old[1]), drop: Number(old[2] || 0) } : guess)
  const usesDebconf = /\bdebconf\b/.test(entry.depends)
  const flags = [
    fresh || old ? 'm' : '',
    usesDebconf ? 't' : '',
    entry.isEssential || entry.priority === 'required' ? 'e' : '',
  ].join('')
  const pyc = old?.[3] || guess.pyc
  return [
    entry.name,
    sizes.full,
    sizes.drop || '',
    pyc || '',
    flags,
    cellOf(entry.dependGroups),
    cellOf(entry.recommendGroups),
  ]
})

const virtual = [...providers]
  .filter(([name]) => !packages.has(name) && !name.startsWith('librust-'))
  .map(([name, list]) => [name, [...new Set(list.flatMap(({ entry }) => idOf.get(entry) ?? []))].join('|')])
  .filter(([, ids]) => ids !== '')
  .sort(([a], [b]) => (a < b ? -1 : 1))

// minbase: required, essential and apt, with all they depend on.
const base = new Set()
const roots = sorted.filter(
  (entry) => entry.isEssential || entry.priority === 'required' || entry.name === 'apt',
)
for (const root of [...roots]) {
  const stack = [root]
  while (stack.length > 0) {
    const entry = stack.pop()
    if (base.has(entry)) continue
    base.add(entry)
    for (const group of entry.dependGroups) {
      if (!group.some((member) => base.has(member) || roots.includes(member))) stack.push(group[0])
    }
  }
}

console.log(`${packages.size} packages listed, ${counts.size} with files that matter`)
writeTable(
  `debian-${suite}`,
  {
    ...before.head,
    measuredOn: new Date().toISOString().slice(0, 10),
    release: releaseDates(lists),
    aptListsBytes: aptListsBytes(lists),
    base: [...base].map(({ name }) => name).sort(),
  },
  rows,
  virtual,
)
if (!option('keep')) rmSync(folder, { recursive: true })
