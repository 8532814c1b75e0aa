// What a package that no table lists brings, told by those that are listed: each is hidden in turn, and weighed with all it needs.
//   node scripts/measure/unlisted-spread.mjs
import { readTable } from '../tables/table-file.mjs'

const shares = [0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975]
const print = (cells) => console.log(cells.map((cell) => `${cell}`.padStart(10)).join(''))
function spread(what, values) {
  const sorted = values.toSorted((a, b) => a - b)
  print([
    what,
    sorted.length,
    ...shares.map((share) => (sorted[Math.floor(sorted.length * share)] / 1e6).toFixed(3)),
  ])
}

/** Bytes of a package with all it needs; what it needs and nobody lists weighs nothing here. */
function tree(rows, name) {
  const seen = new Set([name])
  let bytes = 0
  for (const one of seen) {
    const row = rows.get(one)
    bytes += row?.bytes ?? 0
    for (const needed of row?.needs ?? []) seen.add(needed)
  }
  return bytes
}

// Middles of wheels.ts, for those that were not weighed.
const unpacked = (wheel, kind) => wheel * (kind === 'so' ? 3.4 : wheel < 20e3 ? 5.2 : 7.5)
const wheels = new Map(
  readTable('wheels').sections[0].map(([name, , wheel = '', kind, weighed = '', needs = '']) => {
    const [, bytes, pyc = 0] = weighed.split(' ')
    return [
      name,
      {
        bytes: bytes ? Number(bytes) + Number(pyc) : unpacked(Number(wheel), kind),
        needs: needs
          .split(' ')
          .filter(Boolean)
          .map((text) => text.replace(/\[.*/, '')),
      },
    ]
  }),
)
const npm = new Map(
  readTable('npm').sections[0].map(([name, , bytes, , , needs = '']) => [
    name,
    { bytes: Number(bytes), needs: needs.split(' ').filter(Boolean) },
  ]),
)
print(['MB', 'rows', ...shares])
spread(
  'wheel',
  [...wheels.keys()].map((name) => tree(wheels, name)),
)
const needed = new Set([...wheels.values()].flatMap(({ needs }) => needs))
spread(
  'asked',
  [...wheels.keys()].filter((name) => !needed.has(name)).map((name) => tree(wheels, name)),
)
const roots = readTable('npm').sections[1].map(([name]) => name)
spread(
  'npm',
  [...npm.keys()].filter((name) => name.indexOf('@', 1) === -1).map((name) => tree(npm, name)),
)
spread(
  'npm roots',
  roots.map((name) => tree(npm, name)),
)
