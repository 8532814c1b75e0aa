import { globMatches, normalPath } from './path.ts'

interface Pattern {
  readonly segments: readonly Segment[]
  readonly keeps: boolean
}

/** Any number of directories, or a test of one name. */
type Segment = 'directories' | ((name: string) => boolean)

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
      return { keeps, path }
    })
    .filter(({ path }) => path !== '')
    .map(({ keeps, path }) => ({ keeps, segments: path.split('/').map(segmentOf) }))

function segmentOf(text: string): Segment {
  if (text === '**') return 'directories'
  // A context holds a hundred thousand files, and most lines are plain names.
  return /[*?[]/.test(text) ? (name) => globMatches(text, name) : (name) => name === text
}

/**
 * True when the pattern matches the path itself or one of the directories it lies in. After a failure only the last
 * `**` needs to take one directory more: what stands before it has matched as early as it can.
 */
function matchesTop(pattern: readonly Segment[], path: readonly string[]): boolean {
  let next = 0
  let depth = 0
  let star = -1
  let taken = 0
  for (let segment = pattern[0]; segment !== undefined; segment = pattern[next]) {
    const name = path[depth]
    if (segment === 'directories') {
      star = next
      next += 1
      taken = depth
    } else if (name !== undefined && segment(name)) {
      next += 1
      depth += 1
    } else if (star !== -1 && taken < path.length) {
      next = star + 1
      taken += 1
      depth = taken
    } else return false
  }
  return true
}
