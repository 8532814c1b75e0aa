import type { Dockerfile } from '../../../facts/model.ts'
import { type Edit, insertAfter } from '../../../text/edit.ts'
import { lineBreakOf } from '../../../text/lines.ts'
import type { Fix } from '../../rule.ts'
import { carriedEnv, carriedWorkdir, type PlainStage } from '../questions/plain-stage.ts'
import { asName, inFileCase } from './in-file-case.ts'

/** The edit that ends the build behind its last RUN and begins the stage that ships, both with lines of their own. */
export function beginStage(
  { last }: PlainStage,
  { building = [], shipped }: StageLines,
  file: Dockerfile,
): Edit {
  const written = [...building, '', ...shipped].map(
    (line) => lineBreakOf(file.source) + inFileCase(line, file),
  )
  return insertAfter(last.span, written.join(''))
}

export interface StageLines {
  /** What the build has to do besides. */
  readonly building?: readonly string[]
  readonly shipped: readonly string[]
}

/**
 * The fix that builds in one stage and ships in another, both from one base, so that the image is named once;
 * undefined where the second would not know an ENV of the first.
 */
export function onSharedBase(
  plain: PlainStage,
  lines: StageLines,
  edits: readonly Edit[],
  file: Dockerfile,
): Fix | undefined {
  const { from, name, head, builds } = plain
  const env = carriedEnv(builds.slice(head.length), () => false, file)
  if (!env) return
  const lineBreak = lineBreakOf(file.source)
  const keyword = from.keyword.text
  const second = `${lineBreak}${lineBreak}${inFileCase('FROM base AS build', file)}`
  const headEnd = head.at(-1)
  const asBase = asName('base', keyword)
  const shipped = ['FROM base', ...env, ...carriedWorkdir(plain, workdirBehind(plain)), ...lines.shipped]
  return {
    title: 'Build in one stage, ship in another',
    edits: [
      ...(headEnd
        ? [insertAfter(name.span, asBase), insertAfter(headEnd.span, second)]
        : [insertAfter(name.span, asBase + second)]),
      ...edits,
      beginStage(plain, { ...lines, shipped }, file),
    ],
  }
}

/** The directory in which a stage on the shared base begins. */
const workdirBehind = ({ head, builds }: PlainStage): string | undefined =>
  head.length === 0 ? undefined : builds[head.length]?.workdir
