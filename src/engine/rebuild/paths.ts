import { fixedPart as fixedIn, isWithin as isBeneath } from '../sizes/path.ts'

/** True when `path` is `directory` or lies anywhere in it; both absolute and normal, `/` itself included. */
export const isWithin = (path: string, directory: string): boolean =>
  directory === '/' || isBeneath(path, directory)

/** The directory in which a pattern starts to be one: `/app/*.jar` → `/app`. */
export const fixedPart = (pattern: string): string => fixedIn(pattern) || '/'
