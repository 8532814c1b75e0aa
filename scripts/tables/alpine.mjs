// Rebuilds data/alpine.tsv from package indexes.
//   node scripts/tables/alpine.mjs <release> <APKINDEX or APKINDEX.tar.gz> […]
// Give main first and community after it; an index is found at <mirror>/v<release>/main/x86_64/APKINDEX.tar.gz.
import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { byName, readTable, writeTable } from './table-file.mjs'

const [release, ...paths] = process.argv.slice(2)
if (!release || paths.length === 0) {
  console.error('usage: node scripts/tables/alpine.mjs <release> <APKINDEX[.tar.gz]> […]')
  process.exit(2)
}
const textOf = (path) =>
  path.endsWith('.gz')
    ? execFileSync('tar', ['-xzOf', path, 'APKINDEX'], { maxBuffer: 2 ** 30 }).toString()
    : readFileSync(path, 'utf8')

const bare = (word) => word.replace(/[=<>~].*$/, '')
const packages = new Map()
const providers = new Map()
let newest = 0
for (const path of paths) {
  for (const stanza of textOf(path).split('\n\n')) {
    const field = (key) => new RegExp(`^${key}:(.*)$`, 'm').exec(stanza)?.[1] ?? ''
    const name = field('P')
    if (!name || /-(?:doc|dbg)$/.test(name) || packages.has(name)) continue
    const words = (key) => field(key).split(' ').filter(Boolean)
    packages.set(name, { bytes: Number(field('I')), depends: words('D'), installIf: words('i').map(bare) })
    newest = Math.max(newest, Number(field('t')))
    for (const provided of words('p').map(bare)) {
      const rank = Number(field('k') || 0)
      const known = providers.get(provided)
      if (!known || known.rank < rank) providers.set(provided, { name, rank })
    }
  }
}
const resolve = (word) => {
  const name = bare(word)
  return packages.has(name) ? name : providers.get(name)?.name
}
const dependsOf = (name, words) => [
  // `!name` is a conflict.
  ...new Set(
    words
      .filter((word) => !word.startsWith('!'))
      .map(resolve)
      .filter((found) => found && found !== name),
  ),
]
const rows = [...packages].map(([name, { bytes, depends, installIf }]) => [
  name,
  bytes,
  dependsOf(name, depends).join(' '),
  installIf.map((word) => resolve(word) ?? word).join(' '),
])
// Names that people type: not so:, cmd: or pc:.
const aliases = [...providers]
  .filter(([name]) => !name.includes(':') && !packages.has(name))
  .map(([name, provider]) => [name, provider.name])
const { head } = readTable('alpine')
writeTable(
  'alpine',
  {
    ...head,
    source: `APKINDEX of Alpine ${release}, x86_64: ${paths.length} repositories`,
    measuredOn: new Date(newest * 1000).toISOString().slice(0, 10),
    release,
    indexBytes: statSync(paths[0]).size,
    base: head.base.filter((name) => packages.has(name)),
  },
  rows.sort(byName),
  aliases.sort(byName),
)
