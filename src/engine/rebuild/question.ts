import type { Dockerfile, Instruction, Stage } from '../facts/model.ts'
import { type LineMap, lineMap } from '../text/line-map.ts'
import type { Span } from '../text/span.ts'
import type { Change } from './change.ts'
import { type ContextPath, contextPath } from './context-match.ts'
import type { Ending } from './progress.ts'
import { sourcePath } from './source-path.ts'
import { afterArg, type Names, noNames } from './variables.ts'

/** One change, as each instruction may ask about it. */
export interface Question {
  readonly file: Dockerfile
  readonly lines: LineMap
  readonly change: Change
  /** What changed in the build context, how to call it, and whether it is surely there. */
  readonly inContext:
    | { readonly path: ContextPath; readonly name: string; readonly isSure: boolean }
    | undefined
  /** The instruction whose text is edited, and its line; a comment is no part of it. */
  readonly edited: Instruction | undefined
  readonly edit: Span | undefined
  readonly argument: string | undefined
  readonly globals: Names
  /** Instructions whose files a later RUN of the stage deletes, rewrites or re-owns. */
  readonly lost: ReadonlySet<Instruction>
  /** What the change came to in the stages before. */
  readonly endings: Map<Stage, Ending>
}

/** An edited ONBUILD edits what it defers. */
export const isEdited = (instruction: Instruction, { edited }: Question): boolean =>
  edited !== undefined &&
  (instruction === edited || (edited.kind === 'onbuild' && edited.trigger === instruction))

export function questionOf(file: Dockerfile, change: Change): Question {
  const lines = lineMap(file.source)
  const edit =
    change.kind === 'line'
      ? { start: lines.startOf(change.line), end: lines.startOf(change.line + 1) }
      : undefined
  const edited = edit && instructionAt(file, edit)
  const argument = change.kind === 'argument' ? change.name : undefined
  return {
    file,
    lines,
    change,
    inContext: changedIn(file, change, edited !== undefined),
    edited,
    edit: edited && edit,
    argument,
    globals: globalNames(file, argument, edited, edit),
    lost: new Set(file.deadWeights.map(({ madeBy }) => madeBy)),
    endings: new Map(),
  }
}

function instructionAt({ globalArgs, stages }: Dockerfile, line: Span): Instruction | undefined {
  const touches = ({ start, end }: Span) => start < line.end && line.start < end
  const all = [globalArgs, ...stages.map(({ instructions }) => instructions)]
  const found = all.flat().find(({ span }) => touches(span))
  return found?.comments.some(({ span }) => touches(span)) ? undefined : found
}

/** An edit of the Dockerfile is a change in the build context too, unless it lies elsewhere or is ignored. */
function changedIn(file: Dockerfile, change: Change, isEdited: boolean): Question['inContext'] {
  const found = (path: string, name: string, isSure = true) =>
    file.context.isIgnored(path) ? undefined : { path: contextPath(path), name, isSure }
  if (change.kind === 'file') return found(change.path, `\`${contextPath(change.path).text || '.'}\``)
  if (change.kind === 'line' && isEdited)
    return found('Dockerfile', 'the Dockerfile itself', file.context.sizes?.has('Dockerfile') ?? false)
  const source = change.kind === 'source' ? sourcePath(file) : undefined
  return source === undefined ? undefined : found(source, 'your source')
}

function globalNames(
  { globalArgs }: Dockerfile,
  argument: string | undefined,
  edited: Instruction | undefined,
  edit: Span | undefined,
): Names {
  // FROM sees what Docker predefines without an ARG: TARGETARCH and its like.
  const predefined = argument === undefined ? noNames : new Set([argument])
  return globalArgs.reduce(
    (names, arg) =>
      afterArg(arg, names, { edit: arg === edited ? edit : undefined, argument, globals: noNames }),
    predefined,
  )
}
