// Adds to data/npm.tsv what an installed project holds: `npm install --ignore-scripts` of the packages to measure.
//   node scripts/tables/npm.mjs <folder with package.json and node_modules>
// An older version is measured along under another name: `npm install old-express@npm:express@4`.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { byName, readTable, writeTable } from './table-file.mjs'

const [project] = process.argv.slice(2)
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

const top = new Map()
for (const item of installed) {
  const known = top.get(item.name)
  const isItself = item.place === item.name
  if (!known || (isItself && item.path.length < known.path.length)) top.set(item.name, item)
}
/** A version beside the row's own is told: `mime-db@1.52.0`. */
const wanted = (item) =>
  top.get(item.name).entry.version === item.entry.version ? item.name : `${item.name}@${item.entry.version}`
const rows = [...top.values()].map((item) => {
  const others = installed.filter(
    ({ name, entry }) => name === item.name && entry.version !== item.entry.version,
  )
  return [
    item.name,
    item.entry.version,
    item.bytes,
    item.files,
    item.entry.hasInstallScript ? 's' : '',
    [...new Set(dependsOf(item).map(wanted))].join(' '),
    [...new Map(others.map(({ entry, bytes }) => [entry.version, bytes]))]
      .map((pair) => pair.join('='))
      .join(' '),
  ]
})
const trees = Object.keys(lock.packages['']?.dependencies ?? {}).flatMap((name) => {
  const seen = new Set()
  const stack = [byPath.get(`node_modules/${name}`)]
  for (let item = stack.pop(); item; item = stack.pop()) {
    if (seen.has(item)) continue
    seen.add(item)
    stack.push(...dependsOf(item).filter((next) => !seen.has(next)))
  }
  return seen.size === 0 ? [] : [[name, [...seen].reduce((sum, { bytes }) => sum + bytes, 0), seen.size]]
})

/** An older version that was asked for has a row of its own, for its dependencies are its own. */
const olderRows = installed
  .filter(({ name, place, path }) => place !== name && path === `node_modules/${place}`)
  .filter(({ name, entry }) => top.get(name).entry.version !== entry.version)
  .map((item) => [
    `${item.name}@${item.entry.version}`,
    item.entry.version,
    item.bytes,
    item.files,
    item.entry.hasInstallScript ? 's' : '',
    [...new Set(dependsOf(item).map(wanted))].join(' '),
  ])

const { head, sections } = readTable('npm')
/** What the table had stays, unless it was weighed anew; then its version joins the others. */
function joined(old, fresh) {
  const rows = new Map(old.map((row) => [row[0], row]))
  for (const row of fresh) {
    const before = rows.get(row[0])
    const others = new Map(
      `${before?.[6] ?? ''} ${row[6] ?? ''}`
        .split(' ')
        .filter(Boolean)
        .map((pair) => pair.split('=')),
    )
    if (before) others.set(before[1], before[2])
    others.delete(String(row[1]))
    const pairs = [...others].map((pair) => pair.join('=')).join(' ')
    rows.set(row[0], row.length > 3 ? [...row.slice(0, 6), pairs] : row)
  }
  return [...rows.values()].sort(byName)
}
writeTable(
  'npm',
  { ...head, measuredOn: new Date().toISOString().slice(0, 10) },
  joined(sections[0], [...rows, ...olderRows]),
  joined(
    sections[1] ?? [],
    trees.filter(([name]) => top.has(name)),
  ),
)
