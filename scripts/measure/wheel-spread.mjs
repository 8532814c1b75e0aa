// What wheels unpack to as multiples of themselves, by kind and size, of the rows of wheels.tsv that were weighed.
//   node scripts/measure/wheel-spread.mjs
import { readTable } from '../tables/table-file.mjs'

const { sections } = readTable('wheels')
const rows = sections[0].flatMap(([, version, wheel, kind, weighed = '']) => {
  const [of, bytes, pyc] = weighed.split(' ')
  return of === version && wheel
    ? [
        {
          wheel: Number(wheel),
          isNative: kind === 'so',
          contents: bytes / wheel,
          all: pyc && (Number(bytes) + Number(pyc)) / wheel,
        },
      ]
    : []
})
const shares = [0.025, 0.05, 0.5, 0.95, 0.975]
const quantiles = (values) => {
  const sorted = values.filter((value) => value !== undefined).toSorted((a, b) => a - b)
  return shares.map(
    (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.toFixed(2) ?? '',
  )
}
const print = (cells) => console.log(cells.map((cell) => `${cell}`.padStart(9)).join(''))
print(['kind', 'from MB', 'rows', ...shares, '+ pyc', ...shares])
const bands = {
  pure: [0, 0.02, 0.1, 3, Number.POSITIVE_INFINITY],
  native: [0, 10, Number.POSITIVE_INFINITY],
}
for (const [kind, from] of Object.entries(bands))
  for (const [index, start] of from.slice(0, -1).entries()) {
    const band = rows.filter(
      ({ wheel, isNative }) =>
        isNative === (kind === 'native') && wheel >= start * 1e6 && wheel < from[index + 1] * 1e6,
    )
    print([
      kind,
      start,
      band.length,
      ...quantiles(band.map(({ contents }) => contents)),
      '',
      ...quantiles(band.map(({ all }) => all)),
    ])
  }
