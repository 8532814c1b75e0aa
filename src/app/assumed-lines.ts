import type { SharedOptions } from './share/codec.ts'

const prefix = 'line:'

/** Numbers entered for a line stay with its text: each goes to the nearest line that reads the same. */
export function withMovedLines(options: SharedOptions, before: string, after: string): SharedOptions {
  const all = Object.entries(options.assumptions ?? {})
  if (!all.some(([key]) => key.startsWith(prefix))) return options
  const old = before.split('\n')
  const now = after.split('\n')
  const moved = (key: string): string => {
    if (!key.startsWith(prefix)) return key
    const index = Number(key.slice(prefix.length)) - 1
    const distances = now.flatMap((text, at) => (text === old[index] ? at - index : []))
    const nearest = distances.reduce((best, one) => (Math.abs(one) < Math.abs(best) ? one : best), Infinity)
    return nearest === Infinity ? key : `${prefix}${index + nearest + 1}`
  }
  return { ...options, assumptions: Object.fromEntries(all.map(([key, bytes]) => [moved(key), bytes])) }
}
