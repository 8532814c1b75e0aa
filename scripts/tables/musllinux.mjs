// Writes src/engine/facts/tables/musllinux.ts: which PyPI packages with compiled code have a wheel for musl.
//   node scripts/tables/musllinux.mjs <uv.lock> […]
// A lock file lists every file of a release; the newest release among all files given decides.
import { writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readUvLock } from './uv-lock.mjs'

const paths = process.argv.slice(2)
if (paths.length === 0) {
  console.error('usage: node scripts/tables/musllinux.mjs <uv.lock> […]')
  process.exit(2)
}
const newest = new Map()
for (const { name, wheels } of paths.flatMap(readUvLock)) {
  const uploaded =
    wheels
      .map((wheel) => wheel.uploaded ?? '')
      .sort()
      .at(-1) ?? ''
  const known = newest.get(name)
  if (!known || known.uploaded < uploaded) newest.set(name, { uploaded, wheels })
}
const names = { yes: [], no: [] }
let asOf = ''
for (const [name, { uploaded, wheels }] of newest) {
  const fits = (pattern) => wheels.some((wheel) => pattern.test(wheel.name))
  // A release before 2024 says little of today.
  if (uploaded < '2024' || !fits(/manylinux[\w.]*x86_64/)) continue
  // Beside compiled wheels many publish one without compiled code, for all others.
  names[fits(/musllinux[\w.]*x86_64|none-any\.whl$/) ? 'yes' : 'no'].push(name)
  if (uploaded > asOf) asOf = uploaded
}
const lines = (list) => {
  const rows = ['']
  for (const name of list.sort()) {
    if (rows.at(-1).length + name.length > 100) rows.push('')
    rows[rows.length - 1] += `${rows.at(-1) === '' ? '' : ' '}${name}`
  }
  return rows.map((row) => `  ${row}`).join('\n')
}
const text = `import { pythonName } from '../python-name.ts'

/** Releases up to this day were looked at: see scripts/tables/musllinux.mjs. */
export const musllinuxAsOf = '${asOf}'

/** PyPI packages with compiled code whose newest release has a wheel for musl on x86_64, or one for any machine. */
const withWheel = new Set(
  \`
${lines(names.yes)}
  \`
    .trim()
    .split(/\\s+/),
)

/** Those whose newest release has a manylinux wheel only: on Alpine pip compiles them, or fails. */
const withoutWheel = new Set(
  \`
${lines(names.no)}
  \`
    .trim()
    .split(/\\s+/),
)

/** Whether PyPI has a wheel that musl takes for a package with compiled code; undefined when not looked up. */
export function hasMuslWheel(name: string): boolean | undefined {
  const canonical = pythonName(name)
  if (withWheel.has(canonical)) return true
  return withoutWheel.has(canonical) ? false : undefined
}
`
const path = resolve(dirname(fileURLToPath(import.meta.url)), '../../src/engine/facts/tables/musllinux.ts')
writeFileSync(path, text)
console.log(`${path}: ${names.yes.length} with, ${names.no.length} without`)
