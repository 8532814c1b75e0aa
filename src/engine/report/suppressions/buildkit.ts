import type { Dockerfile } from '../../facts/model.ts'
import type { Span } from '../../text/span.ts'
import { isBuildKitCode } from '../levels.ts'
import type { Layout, PlacedComment } from './layout.ts'
import { namesIn, type Suppression } from './suppression.ts'

/** `check=skip=StageNameCasing,FromAsCasing;error=true` */
const check = /^check[ \t]*=[ \t]*/i

/** BuildKit reads no further than the first blank: the rest of `skip=A // why` is a remark. */
const withoutRemark = (source: string, { start, end }: Span): Span => {
  const blank = source.slice(start, end).search(/\s/)
  return { start, end: blank === -1 ? end : start + blank }
}

/** Where the names of `skip=A,B` lie in `skip=A,B;error=true`. */
function skipped(source: string, value: Span): Span | undefined {
  let start = value.start
  for (const part of source.slice(value.start, value.end).split(';')) {
    const end = start + part.length
    const equals = part.indexOf('=')
    if (equals !== -1 && part.slice(0, equals).trim().toLowerCase() === 'skip')
      return { start: start + equals + 1, end }
    start = end + 1
  }
  return undefined
}

function skip(source: string, at: Span, text: Span, covers: Suppression['covers']): Suppression | undefined {
  const value = withoutRemark(source, text)
  const list = skipped(source, value)
  if (!list) return undefined
  const names = namesIn(source, list)
  const isAll = names.some(({ text }) => text.toLowerCase() === 'all')
  return {
    dialect: 'buildkit',
    at,
    names: isAll ? [] : names,
    silencesAll: isAll ? (rule) => (rule.codes ?? []).some(isBuildKitCode) : undefined,
    because: undefined,
    covers,
    isWholeComment: value.end === text.end && !source.slice(value.start, value.end).includes(';'),
  }
}

/** The directive at the top of the file, for all of it. */
export const readCheckDirectives = (file: Dockerfile): readonly Suppression[] =>
  file.directives
    .filter(({ name }) => name === 'check')
    .flatMap(
      ({ span, valueSpan }) =>
        skip(file.source, span, valueSpan, { start: 0, end: file.source.length }) ?? [],
    )

/** `# check=skip=…` directly above an instruction, other comments in between. */
export function readCheckComment(layout: Layout, comment: PlacedComment): Suppression | undefined {
  const found = check.exec(comment.text)
  if (!found || comment.isInside) return undefined
  const start = layout.source.indexOf(comment.text, comment.span.start) + found[0].length
  const value = { start, end: start + comment.text.length - found[0].length }
  return skip(layout.source, comment.span, value, layout.below(comment, 'block'))
}
