// Adds to data/npm.tsv what an installed project holds: `npm install --ignore-scripts` of the packages to measure.
//   node scripts/tables/npm.mjs <folder with package.json and node_modules>
// An older version is measured along under another name: `npm install old-express@npm:express@4`.
// With --known nothing joins the table: what its rows need is told as this install, made with peers, has it.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { byName, readTable, writeTable } from './table-file.mjs'

const [project] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const knownOnly = process.argv.includes('--known')
if (!project) {
  console.error('usage: node scripts/tables/npm.mjs <project folder>')
  process.exit(2)
}
const json = (path) => JSON.parse(readFileSync(path, 'utf8'))

/** Bytes and files of a package folder, nested node_modules aside. */
function weigh(folder) {
  let [bytes, files] = [0, 0]
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      const inside = weigh(path)
      bytes += inside.bytes
      files += inside.files
    } else if (entry.isFile()) {
      bytes += statSync(path).size
      files += 1
    }
  }
  return { bytes, files }
}

const lock = json(join(project, 'package-lock.json'))
const installed = Object.entries(lock.packages).flatMap(([path, entry]) => {
  if (path === '' || entry.link) return []
  try {
    return [
      {
        path,
        entry,
        place: path.slice(path.lastIndexOf('node_modules/') + 13),
        name: entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 13),
        ...weigh(join(project, path)),
      },
    ]
  } catch {
    // Optional packages of other platforms are in the lock file only.
    return []
  }
})
const byPath = new Map(installed.map((item) => [item.path, item]))

/** Where Node would find a dependency: the nearest node_modules upwards. */
function find(from, name) {
  for (let path = from; ; path = path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/')))) {
    const candidate = `${path === '' ? '' : `${path}/`}node_modules/${name}`
    const found = byPath.get(candidate)
    if (found || path === '') return found
    if (!path.includes('/node_modules/')) return byPath.get(`node_modules/${name}`)
  }
}
/** npm installs what a package wants beside it, too, unless the package can do without. */
const peersOf = ({ peerDependencies = {}, peerDependenciesMeta = {} }) =>
  Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional)
const dependsOf = ({ path, entry }) =>
  [
    ...new Set([...Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }), ...peersOf(entry)]),
  ].flatMap((name) => find(path, name) ?? [])
/** With --legacy-peer-deps a peer that nothing else brings is not there: its name is told all the same. */
const missingPeers = ({ path, entry }) => peersOf(entry).filter((name) => !find(path, name))

const { head, sections } = readTable('npm')
const before = new Map(sections[0].map((row) => [row[0], row]))
const compare = new Intl.Collator('en', { numeric: true }).compare
/** The row of a bare name is of the newest version, the table's own included: that is what nothing held back installs. */
const newest = new Map([...before].map(([name, row]) => [name, row[1]]))
for (const { name, entry } of installed)
  if (!newest.has(name) || compare(entry.version, newest.get(name)) > 0) newest.set(name, entry.version)

/** An older version is told, and has a row of its own, because its dependencies are its own: `mime-db@1.52.0`. */
const wanted = ({ name, entry }) => (newest.get(name) === entry.version ? name : `${name}@${entry.version}`)
const rows = installed.map((item) => [
  wanted(item),
  item.entry.version,
  item.bytes,
  item.files,
  item.entry.hasInstallScript ? 's' : '',
  [...new Set([...dependsOf(item).map(wanted), ...missingPeers(item)])].join(' '),
])
const majorOf = (version) =>
  version
    .split('.')
    .slice(0, version.startsWith('0.') ? 2 : 1)
    .join('.')
/** Whether a version is one of those that a range means; of what is rarely written: no. */
const admits = (range, version) =>
  range.split('||').some((text) => {
    const part = text.trim().replace(/\.(?:x|\*).*$/, '')
    const [, below] = /<=?\s*v?(\d+)/.exec(part) ?? []
    if (part === '' || part === '*' || part.startsWith('>'))
      return below === undefined || Number(majorOf(version)) < Number(below)
    if (part.startsWith('^')) return majorOf(part.slice(1)) === majorOf(version)
    const start = part.replace(/^~/, '').split('.')
    const most = part.startsWith('~') ? 2 : 3
    return `${version}.`.startsWith(`${start.slice(0, most).join('.')}.`)
  })
/** By its bare name what the newest satisfies, and what stands beside a package whichever it is. */
const neededBy = (item) => {
  const ranges = { ...item.entry.dependencies, ...item.entry.optionalDependencies }
  const needed = Object.entries(ranges).flatMap(([alias, range]) => {
    const found = find(item.path, alias)
    if (!found) return []
    return [admits(range, newest.get(found.name)) ? found.name : wanted(found)]
  })
  return [...new Set([...needed, ...peersOf(item.entry)])].join(' ')
}
const trees = Object.keys(lock.packages['']?.dependencies ?? {}).flatMap((name) => {
  const seen = new Set()
  const top = byPath.get(`node_modules/${name}`)
  if (top?.entry.version !== newest.get(name)) return []
  const stack = [top]
  for (let item = stack.pop(); item; item = stack.pop()) {
    if (seen.has(item)) continue
    seen.add(item)
    stack.push(...dependsOf(item).filter((next) => !seen.has(next)))
  }
  return seen.size === 0 ? [] : [[name, [...seen].reduce((sum, { bytes }) => sum + bytes, 0), seen.size]]
})

if (knownOnly) {
  let changed = 0
  for (const item of installed) {
    const row = before.get(wanted(item))
    const depends = neededBy(item)
    if (row?.[1] !== item.entry.version || (row[5] ?? '') === depends) continue
    row[5] = depends
    changed += 1
  }
  const fresh = new Map(trees.map((row) => [row[0], row]))
  console.log(`${changed} of ${rows.length} rows told anew`)
  writeTable(
    'npm',
    head,
    sections[0],
    sections[1].map((row) => fresh.get(row[0]) ?? row),
  )
  process.exit(0)
}
/** Bytes of the versions that are not a bare name's own, old and new. */
const others = new Map()
const tell = (name, version, bytes) => {
  if (version === newest.get(name)) return
  const known = others.get(name) ?? new Map()
  others.set(name, known.set(version, bytes))
}
for (const [name, row] of before) {
  if (name.lastIndexOf('@') > 0) continue
  for (const pair of (row[6] ?? '').split(' ').filter(Boolean)) tell(name, ...pair.split('='))
  tell(name, row[1], row[2])
}
for (const { name, entry, bytes } of installed) tell(name, entry.version, bytes)
/**
 * Where the newest is now of another major version, what the table's rows needed by the bare name is the older one: it gets
 * a row under its version, and they are told so.
 */
const moved = new Map(
  [...before].flatMap(([name, [, version]]) =>
    name.lastIndexOf('@') <= 0 && majorOf(newest.get(name)) !== majorOf(version)
      ? [[name, `${name}@${version}`]]
      : [],
  ),
)
for (const row of before.values())
  row[5] = (row[5] ?? '')
    .split(' ')
    .map((name) => moved.get(name) ?? name)
    .join(' ')
for (const [name, versioned] of moved) {
  const [, ...cells] = before.get(name)
  if (!before.has(versioned)) before.set(versioned, [versioned, ...cells.slice(0, 5)])
}
/** Of the same version the first install tells: one with --legacy-peer-deps lacks peers, or has those of others. */
const isKnown = ([name, version]) => before.get(name)?.[1] === version
const allRows = new Map(
  [...before.values(), ...rows.filter((row) => !isKnown(row))].map((row) => [row[0], row]),
)
/** Peers that the first install lacked. */
for (const [index, [name]] of rows.entries()) {
  const row = allRows.get(name)
  if (!isKnown(rows[index])) continue
  const told = new Set((row[5] ?? '').split(' ').map((text) => text.replace(/(?<=.)@.*/, '')))
  const peers = peersOf(installed[index].entry).filter((peer) => !told.has(peer))
  if (peers.length > 0) row[5] = [row[5], ...peers].filter(Boolean).join(' ')
}
for (const name of newest.keys()) {
  const row = allRows.get(name)
  const pairs = [...(others.get(name) ?? [])].map((pair) => pair.join('='))
  if (row) allRows.set(name, [...[...row, '', '', ''].slice(0, 6), pairs.join(' ')])
}
const allTrees = new Map([...trees, ...(sections[1] ?? [])].map((row) => [row[0], row]))
writeTable(
  'npm',
  { ...head, measuredOn: new Date().toISOString().slice(0, 10) },
  [...allRows.values()].sort(byName),
  [...allTrees.values()].filter(([name]) => newest.has(name)).sort(byName),
)
