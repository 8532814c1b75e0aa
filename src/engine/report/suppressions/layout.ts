import type { CommentNode, Dockerfile } from '../../facts/model.ts'
import { type LineMap, lineMap } from '../../text/line-map.ts'
import { covers, type Span } from '../../text/span.ts'

/** A comment and what it stands above. */
export interface PlacedComment {
  /** Without `#` and surrounding blanks. */
  readonly text: string
  readonly span: Span
  readonly line: number
  /** True between the continuation lines of an instruction. */
  readonly isInside: boolean
}

/** How comments and instructions lie on the lines of a file. */
export interface Layout {
  readonly source: string
  readonly lines: LineMap
  readonly comments: readonly PlacedComment[]
  readonly froms: readonly Span[]
  readonly whole: Span
  /** The first FROM that starts at or behind the offset. */
  nextFrom(offset: number): Span | undefined
  /** The instruction below a comment; inside an instruction, its next line. */
  below(comment: PlacedComment, reach: Reach): Span | undefined
}

/**
 * How far a comment reaches down: `line` to an instruction on the very next line, `block` also over comments in
 * between, `any` over blank lines too.
 */
export type Reach = 'line' | 'block' | 'any'

/** The first index whose value is at least `wanted` in ascending numbers. */
export function lowerBound(length: number, valueAt: (index: number) => number, wanted: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (valueAt(middle) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

const nowhere = 0

export function layoutOf(file: Dockerfile): Layout {
  const { source } = file
  const lines = lineMap(source)
  const instructions = file.instructions.filter((one) => !one.isOnbuild)
  const spans = instructions.map((one) => one.span)

  const froms = instructions.filter(({ kind }) => kind === 'from').map(({ span }) => span)

  const holderOf = (offset: number): Span | undefined => {
    const span = spans[lowerBound(spans.length, (at) => spans[at]?.start ?? 0, offset + 1) - 1]
    return span && offset <= span.end ? span : undefined
  }

  const directives = new Set(file.directives.map(({ span }) => span.start))
  const nodes = new Map<number, CommentNode>()
  for (const comment of [...file.comments, ...instructions.flatMap((one) => one.comments)]) {
    if (!directives.has(comment.span.start)) nodes.set(comment.span.start, comment)
  }
  const comments = [...nodes.values()]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ text, span }): PlacedComment => {
      const holder = holderOf(span.start)
      const isInside = holder !== undefined && covers(holder, span)
      return { text, span, line: lines.positionAt(span.start).line, isInside }
    })

  const lineAt = (line: number): string => source.slice(lines.startOf(line), lines.startOf(line + 1))
  const commentLines = new Set(comments.map(({ line }) => line))

  /** For each line the next one below that holds code, by each reach; computed once, from the bottom. */
  const nextCode = (): Record<Reach, Int32Array> => {
    const block = new Int32Array(lines.lineCount + 2)
    const any = new Int32Array(lines.lineCount + 2)
    const line = new Int32Array(lines.lineCount + 2)
    for (let at = lines.lineCount - 1; at >= 1; at -= 1) {
      const isComment = commentLines.has(at + 1)
      const isBlank = !isComment && lineAt(at + 1).trim() === ''
      const isCode = !isComment && !isBlank
      line[at] = isCode ? at + 1 : nowhere
      block[at] = isCode ? at + 1 : isComment ? (block[at + 1] ?? nowhere) : nowhere
      any[at] = isCode ? at + 1 : (any[at + 1] ?? nowhere)
    }
    return { line, block, any }
  }
  let known: Record<Reach, Int32Array> | undefined

  const below = (comment: PlacedComment, reach: Reach): Span | undefined => {
    known ??= nextCode()
    const line = known[reach][comment.line] ?? nowhere
    if (line === nowhere) return undefined
    const text = lineAt(line)
    const start = lines.startOf(line)
    const row = { start, end: start + text.trimEnd().length }
    // Indented instructions start behind the line's blanks.
    return comment.isInside ? row : (holderOf(start + text.length - text.trimStart().length) ?? row)
  }

  return {
    source,
    lines,
    comments,
    froms,
    whole: { start: 0, end: source.length },
    nextFrom: (offset) => froms[lowerBound(froms.length, (at) => froms[at]?.start ?? 0, offset)],
    below,
  }
}
