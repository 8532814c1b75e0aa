import type { Arg, Env, Heredoc, Pair, Word } from '../facts/model.ts'
import { type Span, sliceOf } from '../text/span.ts'

/** Names of variables that have another value than in the build before. */
export type Names = ReadonlySet<string>

export const noNames: Names = new Set()

/** More names than this are not told apart from this many: it keeps time linear, and a RUN sees them all the same. */
const maxNames = 100

/** The first of the names that one of the words uses. */
export function nameIn(words: readonly (Word | undefined)[], names: Names): string | undefined {
  if (names.size === 0) return
  for (const word of words)
    for (const part of word?.parts ?? []) {
      if (part.kind !== 'variable') continue
      if (names.has(part.name)) return part.name
      // `${A:-$B}`
      const inside = part.argument?.match(/\w+/g)?.find((name) => names.has(name))
      if (inside !== undefined && part.argument?.includes('$')) return inside
    }
  return
}

/** Variables in the lines of a COPY's heredoc are expanded unless its marker is quoted. */
export function nameInBodies(heredocs: readonly Heredoc[], source: string, names: Names): string | undefined {
  if (names.size === 0) return
  for (const { body, isQuoted } of heredocs) {
    if (isQuoted) continue
    for (const [, name = ''] of sliceOf(source, body).matchAll(/\$\{?(\w+)/g))
      if (names.has(name)) return name
  }
  return
}

/** The pairs on an edited line; all of them where the line holds none, as the one of the keyword alone. */
function editedPairs(pairs: readonly Pair[], edit: Span | undefined): ReadonlySet<Pair> {
  if (!edit) return new Set()
  const hit = pairs.filter(({ span }) => span.start < edit.end && edit.start < span.end)
  return new Set(hit.length > 0 ? hit : pairs)
}

function note(names: Set<string>, name: string, isOther: boolean): void {
  if (!isOther) names.delete(name)
  else if (names.size < maxNames) names.add(name)
}

/** The names after an ENV, whose values all see the variables as they were before it. */
export function afterEnv({ pairs }: Env, names: Names, edit: Span | undefined): Names {
  const edited = editedPairs(pairs, edit)
  const after = new Set(names)
  for (const pair of pairs) {
    const isOther = edited.has(pair) || nameIn([pair.value], names) !== undefined
    note(after, pair.key, isOther)
  }
  return after
}

export interface ArgChange {
  readonly edit: Span | undefined
  /** The build argument that is given another value. */
  readonly argument: string | undefined
  /** Names among the ARGs in front of the first FROM. */
  readonly globals: Names
}

/** The names after an ARG. ENV prevails over it: docs.docker.com/reference/dockerfile/#using-arg-variables */
export function afterArg({ pairs, scope }: Arg, names: Names, { edit, argument, globals }: ArgChange): Names {
  const edited = editedPairs(pairs, edit)
  const after = new Set(names)
  for (const pair of pairs) {
    const origin = scope.get(pair.key)?.origin
    if (origin === 'env' || origin === 'base-image') continue
    const isOther =
      pair.key === argument ||
      edited.has(pair) ||
      nameIn([pair.value], after) !== undefined ||
      (!pair.value && globals.has(pair.key))
    note(after, pair.key, isOther)
  }
  return after
}
