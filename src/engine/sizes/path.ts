import { globMatches } from '../facts/path.ts'

/** A path of which the text does not tell where it starts: `WORKDIR $APP`. */
export const unknownDirectory = '/(workdir)'

/** The path from the root, `.` and `..` resolved, without a final slash; `/` itself is ''. */
export function absolute(path: string, cwd: string): string {
  const segments: string[] = []
  for (const segment of (path.startsWith('/') ? path : `${cwd}/${path}`).split('/')) {
    if (segment === '..') segments.pop()
    // An image holds one Python 3, so its minor version need not be known to find its packages.
    else if (segment.startsWith('python3.')) segments.push('python3')
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments.map((segment) => `/${segment}`).join('')
}

/** True when `path` is `directory` or lies anywhere in it. */
export const isWithin = (path: string, directory: string): boolean =>
  path.startsWith(directory) && (path.length === directory.length || path[directory.length] === '/')

export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))
export const hasGlob = (path: string): boolean =>
  path.includes('*') || path.includes('?') || path.includes('[')

/** The directory that a pattern starts in: `/app/*.jar` → `/app`. */
export function fixedPart(pattern: string): string {
  const segments = pattern.split('/')
  const first = segments.findIndex(hasGlob)
  return first === -1 ? pattern : segments.slice(0, first).join('/')
}

/** `/app/*` is all that `/app` holds. */
export const withoutFinalStar = (pattern: string): string =>
  pattern.endsWith('/*') ? withoutFinalStar(pattern.slice(0, -2)) : pattern

/** Compiled once, asked often: is a path matched by the pattern, or inside what it matches? */
export function matcher(whole: string): (path: string) => boolean {
  const pattern = withoutFinalStar(whole)
  if (!hasGlob(pattern)) return (path) => isWithin(path, pattern)
  const start = fixedPart(pattern)
  const wanted = pattern.slice(start.length + 1).split('/')
  return (path) => {
    if (!path.startsWith(start) || path[start.length] !== '/') return false
    const segments = path.slice(start.length + 1).split('/')
    return (
      wanted.length <= segments.length && wanted.every((glob, at) => globMatches(glob, segments[at] ?? ''))
    )
  }
}

const systemDirectories: ReadonlySet<string> = new Set(
  `/ /bin /etc /home /lib /media /mnt /opt /root /run /sbin /srv /tmp /usr /usr/bin /usr/lib /usr/local /usr/local/bin
  /usr/local/etc /usr/local/lib /usr/local/sbin /usr/local/share /usr/sbin /usr/share /usr/src /var /var/lib /var/log /var/tmp`
    .trim()
    .split(/\s+/),
)

/** A directory that every distribution has: what is copied to it lands in it, with or without a final slash. */
export const isSystemDirectory = (path: string): boolean => systemDirectories.has(path)
