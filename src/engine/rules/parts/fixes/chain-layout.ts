import type { Command, Dockerfile, Run } from '../../../facts/model.ts'
import { indentAt, lineBreakOf } from '../../../text/lines.ts'
import { sliceOf } from '../../../text/span.ts'

/** The longest line that is read at a glance; a longer chain is broken. */
export const glance = 100

/** What stands between two commands of a RUN that each have a line of their own: as the RUN does it elsewhere. */
export function breakBetween(run: Run, operator: '&&' | ';', file: Dockerfile): string {
  const { source, escape } = file
  const lineBreak = lineBreakOf(source)
  const { indent, lead } = ownBreak(run, source) ?? { indent: indentOf(run, source), lead: '&& ' }
  if (operator === ';') return `; ${escape}${lineBreak}${indent}`
  return lead === undefined ? ` && ${escape}${lineBreak}${indent}` : ` ${escape}${lineBreak}${indent}${lead}`
}

interface Break {
  readonly indent: string
  /** `&& ` with the blanks behind it, where the operator leads the line. */
  readonly lead: string | undefined
}

/** The last break between two of the RUN's own commands. */
function ownBreak({ commands }: Run, source: string): Break | undefined {
  const chain = commands.filter(isOfChain)
  for (const [index, { span, joinedBy }] of [...chain.entries()].toReversed()) {
    const before = chain[index - 1]
    const gap = before && sliceOf(source, { start: before.span.end, end: span.start })
    if (!gap?.includes('\n') || gap.includes('#')) continue
    const line = gap.slice(gap.lastIndexOf('\n') + 1)
    const indent = indentAt(source, span.start)
    if (line.trim() === '') return { indent, lead: undefined }
    if (joinedBy === '&&' && line.trim() === '&&') return { indent, lead: line.slice(indent.length) }
  }
  return
}

const isOfChain = ({ nesting, wrapper }: Command): boolean => nesting.length === 0 && wrapper === undefined

/** The least indentation of the lines that go on; four blanks more than the RUN itself when there are none. */
function indentOf({ span }: Run, source: string): string {
  const [, ...lines] = sliceOf(source, span).split('\n')
  const indents = lines
    .filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'))
    .map((line) => indentAt(line, 0))
  const least = indents.sort((a, b) => a.length - b.length)[0]
  return least === undefined || least === '' ? `${indentAt(source, span.start)}    ` : least
}
