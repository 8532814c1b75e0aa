// Adds the packages of uv.lock files to data/wheels.tsv.
//   node scripts/tables/wheels.mjs [--wheels=<folder>] [--installed=<site-packages>] [<uv.lock> …]
// A lock file states the bytes of every wheel. Of two releases the one uploaded later becomes the row, the other
// joins its "other versions". --wheels names a folder that `pip download` filled: its files give rows to packages
// that no lock file has, newer versions with their dependencies, all extras, and the unpacked bytes by their own
// list of files. With --installed, packages found there give the unpacked bytes and byte code.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { applies } from './markers.mjs'
import { byName, readTable, writeTable } from './table-file.mjs'
import { readUvLock } from './uv-lock.mjs'

const words = process.argv.slice(2)
const installed = words.find((word) => word.startsWith('--installed='))?.split('=')[1]
const downloads = words.find((word) => word.startsWith('--wheels='))?.split('=')[1]
const paths = words.filter((word) => !word.startsWith('--'))
if (paths.length === 0 && !installed && !downloads) {
  console.error(
    'usage: node scripts/tables/wheels.mjs [--wheels=<folder>] [--installed=<folder>] [<uv.lock> …]',
  )
  process.exit(2)
}

const pythons = ['cp311', 'cp312', 'cp310', 'cp313', 'cp39']
/** CPython 3.11 on manylinux x86_64, else the nearest Python, else any. */
function wheelFor(wheels) {
  const linux = wheels.filter(({ name }) => /manylinux[\w.]*x86_64|-linux_x86_64/.test(name))
  for (const python of pythons) {
    const own = linux.find(({ name }) => name.includes(`-${python}-${python}-`))
    if (own) return { ...own, kind: 'so' }
  }
  const stable = linux.find(({ name }) => /-(?:cp3\d*-abi3|py3-none|py2\.py3-none)-/.test(name)) ?? linux[0]
  if (stable) return { ...stable, kind: 'so' }
  const pure = wheels.find(({ name }) => /-none-any\.whl$/.test(name))
  return pure && { ...pure, kind: 'any' }
}

const namesOf = (dependencies) => [
  ...new Set(
    dependencies
      .filter(({ marker }) => applies(marker))
      .map(({ name, extras }) => (extras.length > 0 ? `${name}[${extras.join(',')}]` : name)),
  ),
]

/** `a=1 b=2`. */
const pairsIn = (cell = '') =>
  new Map(
    cell
      .split(' ')
      .filter(Boolean)
      .map((pair) => pair.split('=')),
  )

const { head, sections } = readTable('wheels')
const rows = new Map(sections[0].map((row) => [row[0], [...row, ...Array(9).fill('')].slice(0, 9)]))
const uploadOf = ({ wheels, sdist }) =>
  [...wheels, ...(sdist ? [sdist] : [])]
    .map(({ uploaded }) => uploaded ?? '')
    .sort()
    .at(-1) ?? ''

const releases = paths.flatMap(readUvLock).sort((a, b) => (uploadOf(a) < uploadOf(b) ? -1 : 1))
let newest = head.measuredOn
/** Rows that this run made, which its later releases replace. */
const made = new Set()
for (const release of releases) {
  const { name, version, wheels, sdist, dependencies, extras } = release
  const wheel = wheelFor(wheels)
  if (!wheel && !sdist) continue
  const uploaded = uploadOf(release)
  if (uploaded > newest) newest = uploaded
  const old = rows.get(name)
  const others = pairsIn(old?.[7])
  // The present table does not date its rows: a release that it has as a row or as another version is older or equal.
  const isKnown = old?.[1] === version || others.has(version)
  const isNewer = !old || made.has(name) || (!isKnown && uploaded > head.measuredOn)
  if (!isNewer) {
    if (wheel && old[1] !== version) others.set(version, String(wheel.bytes))
    old[7] = [...others].map((pair) => pair.join('=')).join(' ')
    continue
  }
  made.add(name)
  if (old?.[2] && old[1] !== version) others.set(old[1], old[2])
  others.delete(version)
  // A lock file tells only the extras that its project asks for: those known before stay.
  const allExtras = new Map([
    ...pairsIn(old?.[6]),
    ...extras.map(([extra, list]) => [extra, namesOf(list).join(',')]),
  ])
  rows.set(name, [
    name,
    version,
    wheel?.bytes ?? '',
    wheel?.kind ?? '',
    old?.[4] ?? '',
    namesOf(dependencies).join(' '),
    [...allExtras].map((pair) => pair.join('=')).join(' '),
    [...others].map((pair) => pair.join('=')).join(' '),
    wheel ? '' : sdist.bytes,
  ])
}

const canonical = (name) => name.toLowerCase().replace(/[-_.]+/g, '-')

/** Requirements of METADATA as dependencies; those of an extra bear it in their marker. */
const requirementsIn = (metadata) =>
  [...metadata.matchAll(/^Requires-Dist: ([\w.-]+)[ \t]*(?:\[([^\]]*)\])?[^;\n]*(?:;[ \t]*(.*))?$/gm)].map(
    ([, name, extras = '', marker = '']) => ({
      name: canonical(name),
      extras: extras.match(/[\w.-]+/g) ?? [],
      marker,
      extra: /extra\s*==\s*['"]([^'"]+)['"]/.exec(marker)?.[1],
    }),
  )

if (downloads) {
  const files = readdirSync(downloads).filter((name) => name.endsWith('.whl'))
  // The newest of a project last: it stays.
  for (const file of files.sort(new Intl.Collator('en', { numeric: true }).compare)) {
    const path = join(downloads, file)
    const [distribution, version] = file.split('-')
    const name = canonical(distribution)
    const unzip = (...args) => execFileSync('unzip', args, { maxBuffer: 2 ** 28 }).toString()
    const metadata = unzip('-p', path, '*.dist-info/METADATA')
    const requirements = requirementsIn(metadata)
    const withoutExtra = ({ marker, ...rest }) => ({
      ...rest,
      marker: marker.replace(/extra\s*==\s*['"][^'"]+['"]/, "'' == ''"),
    })
    const extras = [...new Set(requirements.map(({ extra }) => extra).filter(Boolean))]
    const bytes = statSync(path).size
    const old = rows.get(name)
    const others = pairsIn(old?.[7])
    // pip takes the newest that fits: what it fetched is the row, and its dependencies are those that hold.
    if (old?.[2] && old[1] !== version) others.set(old[1], old[2])
    others.delete(version)
    const row = [
      name,
      version,
      bytes,
      /-none-any/.test(file) ? 'any' : 'so',
      old?.[4] ?? '',
      namesOf(requirements.filter(({ extra }) => !extra)).join(' '),
      old?.[6] ?? '',
      [...others].map((pair) => pair.join('=')).join(' '),
      '',
    ]
    const own = extras.map((extra) => [
      canonical(extra),
      namesOf(requirements.filter((item) => item.extra === extra).map(withoutExtra)).join(','),
    ])
    row[6] = [...new Map([...pairsIn(row[6]), ...own])].map((pair) => pair.join('=')).join(' ')
    const unpacked = /(\d+)\s+\d+ files?\s*$/.exec(unzip('-l', path))?.[1]
    // Byte code is known only of what was installed.
    if (!row[4].startsWith(`${version} `)) row[4] = `${version} ${unpacked}`
    rows.set(name, row)
  }
}

/** What RECORD lists, byte code apart: `[version, unpacked, byte code]`. */
if (installed) {
  for (const folder of readdirSync(installed).filter((name) => name.endsWith('.dist-info'))) {
    const [, name, version] = /^(.+)-([^-]+)\.dist-info$/.exec(folder) ?? []
    const row = rows.get(canonical(name ?? ''))
    // The version that the row is of is worth more than another.
    if (!row || (row[1] !== version && row[4].startsWith(`${row[1]} `))) continue
    let [unpacked, pyc] = [0, 0]
    for (const line of readFileSync(join(installed, folder, 'RECORD'), 'utf8').split('\n')) {
      const path = line.split(',')[0]
      const size = path ? (statSync(join(installed, path), { throwIfNoEntry: false })?.size ?? 0) : 0
      if (path.endsWith('.pyc')) pyc += size
      else unpacked += size
    }
    row[4] = `${version} ${unpacked} ${pyc}`
  }
}
console.log(`${releases.length} releases in ${paths.length} lock files`)
writeTable('wheels', { ...head, measuredOn: newest }, [...rows.values()].sort(byName))
