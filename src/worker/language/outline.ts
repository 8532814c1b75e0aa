import { readDockerfile } from '../../engine/facts/read.ts'
import { parseDockerfile } from '../../engine/syntax/parse.ts'
import { firstLineOf } from '../../engine/text/span.ts'
import type { OutlineEntry } from './protocol.ts'

/** Stages, and in each what it does. */
export function outlineOf(source: string): readonly OutlineEntry[] {
  const { globalArgs, stages } = readDockerfile(parseDockerfile(source), {})
  const entryOf = ({
    span,
    keyword,
  }: (typeof globalArgs)[number] | (typeof stages)[number]['instructions'][number]) => ({
    label: firstLineOf(source, span, 60).replace(/\s*\\$/, ''),
    detail: '',
    kind: 'instruction' as const,
    span,
    head: keyword.span,
    children: [],
  })
  return [
    ...globalArgs.map(entryOf),
    ...stages.map(
      ({ from, name, index, span, instructions }): OutlineEntry => ({
        label: name ?? `stage ${index}`,
        detail: from?.image?.text ?? '',
        kind: 'stage',
        span,
        head: from?.span ?? { start: span.start, end: span.start },
        children: instructions.filter((one) => one !== from).map(entryOf),
      }),
    ),
  ]
}
