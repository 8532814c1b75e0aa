// How wide the bounds of what no row tells must be, measured on npm.tsv itself: rows are hidden, and asked for.
//   node scripts/measure/npm-spread.mjs
// Families: so many rows that stand side by side (`@scope/…`, `is-…`), as the packages that a project uses are of a kind.
// Trees: what a package and all it needs weigh in its newest version, as a share of an older major version's.
import { readTable } from '../tables/table-file.mjs'

const { sections } = readTable('npm')
const rows = new Map(
  sections[0].map(([name, version, bytes, , , depends = '']) => [
    name,
    { version, bytes: Number(bytes), depends: depends.split(' ').filter(Boolean) },
  ]),
)
const roots = new Set(sections[1].map(([name]) => name))
const quantiles = (values, shares) => {
  const sorted = values.toSorted((a, b) => a - b)
  return shares.map((share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))])
}
const shares = [0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975]
const print = (cells) => console.log(cells.map((cell) => `${cell}`.padStart(9)).join(''))

const isBare = (name) => name.indexOf('@', 1) === -1
for (const [what, isIn] of [
  ['all', () => true],
  ['needed', (name) => !roots.has(name)],
]) {
  const bytes = [...rows].flatMap(([name, row]) => (isBare(name) && isIn(name) ? [row.bytes] : []))
  console.log(`\nkB of each among so many rows side by side (${what} of ${bytes.length})`)
  print(['rows', ...shares])
  for (const count of [1, 2, 3, 5, 10, 30, 100, 300, 1000]) {
    const means = bytes
      .slice(count)
      .map((_, at) => bytes.slice(at, at + count).reduce((sum, one) => sum + one, 0) / count)
    print([count, ...quantiles(means, shares).map((one) => (one / 1000).toFixed(1))])
  }
}

function tree(name) {
  const seen = new Set([name])
  let bytes = 0
  for (const one of seen) {
    const row = rows.get(one)
    bytes += row?.bytes ?? 0
    for (const needed of row?.depends ?? []) seen.add(needed)
  }
  return bytes
}
const majorOf = (version) =>
  version
    .split('.')
    .slice(0, version.startsWith('0.') ? 2 : 1)
    .join('.')
const ratios = [...rows].flatMap(([key, { version }]) => {
  const name = isBare(key) ? undefined : key.slice(0, key.indexOf('@', 1))
  const newest = name && rows.get(name)
  return newest && majorOf(newest.version) !== majorOf(version) ? [tree(name) / tree(key)] : []
})
console.log(`\nthe newest with all it needs, as a share of an older major version's (${ratios.length} pairs)`)
print(['', ...[0.05, 0.1, 0.23, 0.5, 0.77, 0.9, 0.95]])
print(['', ...quantiles(ratios, [0.05, 0.1, 0.23, 0.5, 0.77, 0.9, 0.95]).map((one) => one.toFixed(2))])
