import { ignoresOf } from '../facts/dockerignore.ts'
import type { Add, Copy, Word } from '../facts/model.ts'
import { baseName, globMatches, normalPath } from '../facts/path.ts'

/** A source of the build context that takes a changed file along. */
export interface ContextMatch {
  readonly source: Word
  readonly isSure: boolean
  /** The file's path beneath the source; '' when the source is the file itself. */
  readonly rest: string
}

/** A path of the context, without `/` in front; `holds` stands for something beneath a directory. */
export interface ContextPath {
  readonly text: string
  readonly segments: readonly string[]
  readonly isDirectory: boolean
}

export function contextPath(path: string): ContextPath {
  const text = normalPath(path.replaceAll('\\', '/')).replace(/^\//, '')
  return {
    text,
    segments: text === '' ? [] : text.split('/'),
    isDirectory: path.endsWith('/') || text === '',
  }
}

/** Whether a COPY or ADD takes the path from the build context: docs.docker.com/reference/dockerfile/#copy */
export function copiedBy(copy: Copy | Add, path: ContextPath): ContextMatch | undefined {
  if (copy.from) return
  const isRooted = copy.flags.some(({ name, value }) => name === 'parents' && value?.text !== 'false')
  const found = copy.sources.filter(isOfContext).flatMap((source): ContextMatch[] => {
    if (source.value === undefined) return [{ source, isSure: false, rest: '' }]
    const hit = isRooted ? hitWithParents(source.value, path) : hitBeneath(source.value, path)
    return hit ? [{ source, ...hit }] : []
  })
  return strongest(found.flatMap((match) => withoutExcluded(match, copy, path) ?? []))
}

/** Whether what a bind mount shows of the build context holds the path. */
export const mountedBy = (source: string | undefined, path: ContextPath): Hit | undefined =>
  hitBeneath(source ?? '/', path)

const strongest = <Match extends { readonly isSure: boolean }>(found: readonly Match[]): Match | undefined =>
  found.find(({ isSure }) => isSure) ?? found[0]

/** Neither a URL, a repository nor a heredoc. */
export const isOfContext = ({ text, value }: Word): boolean =>
  !text.startsWith('<<') && !(value ?? text).includes('://') && !text.startsWith('git@')

type Hit = Pick<ContextMatch, 'isSure' | 'rest'>

/** Segment by segment, as Go's filepath.Match; what matches a directory takes all that is in it. */
function hitBeneath(source: string, { segments, isDirectory }: ContextPath): Hit | undefined {
  const pattern = contextPath(source).segments
  const isAlike = (at: number) => globMatches(pattern[at] ?? '', segments[at] ?? '')
  const depth = Math.min(pattern.length, segments.length)
  for (let at = 0; at < depth; at++) if (!isAlike(at)) return
  if (pattern.length <= segments.length)
    return { isSure: true, rest: segments.slice(pattern.length).join('/') }
  // `COPY src/main.py` when something in `src/` changes.
  return isDirectory ? { isSure: false, rest: '' } : undefined
}

/** With `--parents` patterns are read as in a `.dockerignore`, `**` included; `/./` is where the copied tree starts. */
function hitWithParents(source: string, path: ContextPath): Hit | undefined {
  const pattern = contextPath(source)
  const pivot = source.lastIndexOf('/./')
  const skipped = pivot === -1 ? 0 : contextPath(source.slice(0, pivot)).segments.length
  const isHit = pattern.text === '' || ignoresOf(pattern.text)(path.text)
  return isHit ? { isSure: true, rest: path.segments.slice(skipped).join('/') } : undefined
}

/** `--exclude` speaks of paths beneath the source: docs.docker.com/reference/dockerfile/#copy---exclude */
function withoutExcluded(
  match: ContextMatch,
  { flags }: Copy | Add,
  path: ContextPath,
): ContextMatch | undefined {
  const excludes = flags.filter(({ name }) => name === 'exclude').map(({ value }) => value?.value)
  if (excludes.length === 0) return match
  const beneath = match.rest || baseName(path.text)
  const known = excludes.filter((pattern) => pattern !== undefined)
  if (ignoresOf(known.join('\n'))(beneath)) return
  return known.length < excludes.length ? { ...match, isSure: false } : match
}
