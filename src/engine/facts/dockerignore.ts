import { globMatches, normalPath } from './path.ts'

interface Pattern {
  readonly segments: readonly string[]
  readonly keeps: boolean
}

/**
 * Tells which context paths a `.dockerignore` keeps out, as Docker does: the last matching line wins, `!` takes
 * back, `**` spans directories, and a pattern holds for all that lies beneath its match.
 * https://docs.docker.com/build/concepts/context/#dockerignore-files
 */
export function ignoresOf(text: string): (path: string) => boolean {
  const patterns = patternsOf(text)
  return (path) => {
    const segments = normalPath(path).replace(/^\//, '').split('/')
    return patterns.reduce(
      (ignored, { segments: pattern, keeps }) => (matchesTop(pattern, segments) ? !keeps : ignored),
      false,
    )
  }
}

const patternsOf = (text: string): Pattern[] =>
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const keeps = line.startsWith('!')
      const path = normalPath(keeps ? line.slice(1).trim() : line).replace(/^\//, '')
      return { keeps, segments: path.split('/') }
    })
    .filter(({ segments }) => segments[0] !== '')

/** True when the pattern matches the path itself or one of the directories it lies in. */
function matchesTop(pattern: readonly string[], path: readonly string[]): boolean {
  // The states of a small automaton: how many pattern segments have been consumed.
  let states = spread(pattern, new Set([0]))
  for (const segment of path) {
    const next = new Set<number>()
    for (const state of states) {
      const expected = pattern[state]
      if (expected === '**') next.add(state)
      else if (expected !== undefined && globMatches(expected, segment)) next.add(state + 1)
    }
    states = spread(pattern, next)
    if (states.has(pattern.length)) return true
  }
  return false
}

/** `**` may also stand for no directory at all. */
function spread(pattern: readonly string[], states: Set<number>): Set<number> {
  for (const state of states) if (pattern[state] === '**') states.add(state + 1)
  return states
}
