// `node scripts/measure/draw.mjs <names> <sets> <most>`: sets of packages drawn by chance, so that nobody picked those
// that an estimate is good at. <names> has one a line, <most> is how many of one set there are at most. The same
// seed (--seed=1) draws the same sets. Prints cases for a sample, to be measured by pip.mjs or npm.mjs.
import { readFileSync } from 'node:fs'
import process from 'node:process'

const [path, sets, most] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const seed = Number(process.argv.find((word) => word.startsWith('--seed='))?.slice(7) ?? 1)
const key = process.argv.includes('--npm') ? 'dependencies' : 'requirements'
if (!path || !sets || !most) {
  console.error('usage: node scripts/measure/draw.mjs <file of names> <sets> <most a set> [--seed=1] [--npm]')
  process.exit(2)
}

// A linear congruence is chance enough, and the same on every machine.
let state = seed
const below = (limit) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * limit)
}
const names = readFileSync(path, 'utf8').split('\n').filter(Boolean)
for (let set = 0; set < Number(sets); set += 1) {
  const drawn = Array.from({ length: 1 + below(Number(most)) }, () => names[below(names.length)])
  console.log(`    ${JSON.stringify({ [key]: [...new Set(drawn)] })},`)
}
