import type { BuildContext } from '../facts/model.ts'
import { baseName, fixedPart, hasGlob, isWithin, matcher, parentOf } from './path.ts'
import type { World } from './world.ts'

/** The build context, asked for weights and for the files that installs read. Paths start without `/`. */
export interface ContextFiles {
  readonly isKnown: boolean
  /** True when the files around this path were not listed one by one, so that it may be among them. */
  isInSum(source: string): boolean
  /** Bytes of a file, directory or pattern; undefined when it is not in the context. */
  bytesOf(source: string): number | undefined
  /** Each file of a directory or pattern, by its path from there on; none when `source` is not in the context. */
  filesIn(source: string): Iterable<readonly [string, number]>
  /** What lies directly in a directory; undefined when `source` is no directory. */
  childrenOf(source: string): ReadonlyMap<string, number> | undefined
  /** The context's path of the file that an image path was copied from. */
  originOf(path: string, world: World): string | undefined
  textOf(contextPath: string): string | undefined
  /** Context paths of all files of that name. */
  pathsNamed(name: string): readonly string[]
}

export function contextFiles(context: BuildContext): ContextFiles {
  const totals = new Map<string, number>()
  const children = new Map<string, Map<string, number>>()
  const answers = new Map<string, number | undefined>()
  /** Directories of which only the sum of some files is known. */
  const summed = new Set<string>()
  let isCounted = false

  function count(): void {
    if (isCounted) return
    isCounted = true
    for (const [path, bytes] of context.sizes ?? []) {
      if (context.isIgnored(path)) continue
      let at = `/${path}`
      if (baseName(at).startsWith('*')) summed.add(parentOf(at))
      while (at !== '') {
        totals.set(at, (totals.get(at) ?? 0) + bytes)
        const parent = parentOf(at)
        const siblings = children.get(parent) ?? new Map<string, number>()
        siblings.set(baseName(at), totals.get(at) ?? 0)
        children.set(parent, siblings)
        at = parent
      }
      totals.set('', (totals.get('') ?? 0) + bytes)
    }
  }

  function weigh(source: string): number | undefined {
    if (!context.sizes) return textBytes(source)
    count()
    if (!hasGlob(source)) return totals.get(source)
    const matches = matcher(source)
    const found = [...totals].filter(([path]) => matches(path) && !children.has(path))
    return found.length === 0 ? undefined : found.reduce((total, [, bytes]) => total + bytes, 0)
  }

  function textBytes(source: string): number | undefined {
    const matches = matcher(source)
    const isFile = (path: string): boolean => (hasGlob(source) ? matches(`/${path}`) : `/${path}` === source)
    const found = [...context.files].filter(([path]) => isFile(path) && !context.isIgnored(path))
    return found.length === 0 ? undefined : found.reduce((total, [, text]) => total + utf8Bytes(text), 0)
  }

  return {
    isKnown: context.sizes !== undefined,
    isInSum(source) {
      count()
      for (let at = parentOf(source); ; at = parentOf(at)) {
        if (summed.has(at)) return true
        if (at === '') return false
      }
    },
    bytesOf(source) {
      if (!answers.has(source)) answers.set(source, weigh(source))
      return answers.get(source)
    },
    *filesIn(source) {
      const matches = matcher(source)
      const start = fixedPart(source).length + 1
      for (const [path, bytes] of context.sizes ?? [])
        if (!context.isIgnored(path) && matches(`/${path}`)) yield [`/${path}`.slice(start), bytes]
    },
    childrenOf(source) {
      count()
      return children.get(source)
    },
    originOf: (path, world) => copiedFrom(path, world, context.files) ?? namedLike(path, context.files),
    textOf: (path) => context.files.get(path),
    pathsNamed: (name) => [...context.files.keys()].filter((path) => baseName(`/${path}`) === name),
  }
}

/** Follows the newest COPY that could have brought the file. */
function copiedFrom(path: string, world: World, files: ReadonlyMap<string, string>): string | undefined {
  for (let link = world.copies.last; link; link = link.before) {
    const copy = link.copied
    if (!isWithin(path, copy.target)) continue
    const rest = path.slice(copy.target.length + 1)
    if (copy.keepsParents) {
      if (files.has(rest) && matcher(copy.source)(`/${rest}`)) return rest
      continue
    }
    if (hasGlob(copy.source)) {
      const matches = matcher(copy.source)
      for (const file of files.keys()) if (baseName(`/${file}`) === rest && matches(`/${file}`)) return file
    }
    const inside = `${copy.source}/${rest}`.slice(1)
    if (files.has(inside)) return inside
    const itself = copy.source.slice(1)
    if ((rest === '' || rest === baseName(copy.source)) && files.has(itself)) return itself
  }
  return
}

/** A bind mount or an unknown WORKDIR hides the way: take the file of that name nearest to the root. */
function namedLike(path: string, files: ReadonlyMap<string, string>): string | undefined {
  const name = baseName(path)
  if (files.has(path.slice(1))) return path.slice(1)
  if (files.has(name)) return name
  const alike = [...files.keys()].filter((file) => baseName(`/${file}`) === name)
  return alike.sort((a, b) => a.length - b.length)[0]
}

/** Bytes of a text in UTF-8. */
export function utf8Bytes(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
