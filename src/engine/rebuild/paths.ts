/** True when `path` is `directory` or lies anywhere in it; both absolute and normal. */
export const isWithin = (path: string, directory: string): boolean =>
  path === directory || path.startsWith(directory === '/' ? '/' : `${directory}/`)

export const hasGlob = (path: string): boolean =>
  path.includes('*') || path.includes('?') || path.includes('[')

/** The directory in which a pattern starts to be one: `/app/*.jar` → `/app`. */
export function fixedPart(pattern: string): string {
  const segments = pattern.split('/')
  const first = segments.findIndex(hasGlob)
  return first === -1 ? pattern : segments.slice(0, first).join('/') || '/'
}
