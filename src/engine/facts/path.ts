/** `C:\x`, `C:/x`. */
const hasDrive = (path: string): boolean => /^[A-Za-z]:/.test(path)

export const isAbsolute = (path: string): boolean => path.startsWith('/') || hasDrive(path)

export const baseName = (path: string): string =>
  path.slice(path.search(/[^/\\]*[/\\]*$/)).replace(/[/\\]+$/, '')

/** `/a/b/../c//d` → `/a/c/d`; a trailing slash goes. */
export function normalPath(path: string): string {
  if (hasDrive(path)) return path
  const segments: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return (path.startsWith('/') ? '/' : '') + segments.join('/')
}

/** Where `path` leads from the directory `from`; undefined when that depends on an unknown directory. */
export function resolvePath(from: string | undefined, path: string): string | undefined {
  if (isAbsolute(path)) return normalPath(path)
  return from === undefined ? undefined : normalPath(`${from}/${path}`)
}

/** The directories above a path, nearest first, without `/`. */
export function parentsOf(path: string): string[] {
  const parents: string[] = []
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1))
    parents.push(path.slice(0, slash))
  return parents
}

/** True when removing `pattern` (`/a/b`, `/a/b/*`, `/a/*`) removes what lies at or beneath `path`. */
export function removes(pattern: string, path: string): boolean {
  const root = normalPath(pattern.replace(/\/\*+$/, ''))
  if (root === '' || root === '/' || root.startsWith('*')) return false
  if (!root.includes('*')) return path === root || path.startsWith(`${root}/`)
  return segmentsMatch(root.split('/'), path.split('/'))
}

/** Each segment of the pattern matches the path's segment at that depth; the path may go deeper. */
const segmentsMatch = (pattern: readonly string[], path: readonly string[]): boolean =>
  pattern.length <= path.length && pattern.every((segment, depth) => globMatches(segment, path[depth] ?? ''))

/** `*`, `?` and `[a-z]` within one segment; linear in both lengths times the number of stars. */
export function globMatches(pattern: string, text: string): boolean {
  let star = -1
  let retry = 0
  let p = 0
  let t = 0
  while (t < text.length) {
    const width = widthOfMatch(pattern, p, text[t] ?? '')
    if (pattern[p] === '*') {
      star = p++
      retry = t
    } else if (width > 0) {
      p += width
      t++
    } else if (star !== -1) {
      p = star + 1
      t = ++retry
    } else return false
  }
  while (pattern[p] === '*') p++
  return p === pattern.length
}

/** How much of the pattern one character uses up; 0 when it does not match. */
function widthOfMatch(pattern: string, at: number, character: string): number {
  const end = pattern[at] === '[' ? pattern.indexOf(']', at + 2) : -1
  if (end === -1) return pattern[at] === '?' || pattern[at] === character ? 1 : 0
  const isNegated = pattern[at + 1] === '^' || pattern[at + 1] === '!'
  const isIn = isInClass(pattern.slice(at + (isNegated ? 2 : 1), end), character)
  return isIn !== isNegated ? end + 1 - at : 0
}

function isInClass(members: string, character: string): boolean {
  for (let at = 0; at < members.length; at++) {
    const from = members[at] ?? ''
    const isRange = members[at + 1] === '-' && at + 2 < members.length
    const to = isRange ? (members[at + 2] ?? '') : from
    if (from <= character && character <= to) return true
    if (isRange) at += 2
  }
  return false
}
