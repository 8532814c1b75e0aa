import type { Dockerfile, Run } from '../../../facts/model.ts'
import { type Edit, insertAfter } from '../../../text/edit.ts'
import { indentAt, lineBreakOf } from '../../../text/lines.ts'
import { sliceOf } from '../../../text/span.ts'

/**
 * The edit that runs one more command at the end of a RUN, laid out as the RUN is; undefined where none may
 * follow.
 */
export function appendCommand(run: Run, command: string, file: Dockerfile): Edit[] | undefined {
  const { tail } = run
  if (!tail) return
  const { source, escape } = file
  const joint = jointOf(run)
  const isOneLine = !sliceOf(source, { start: run.span.start, end: tail.end }).includes('\n')
  if (isOneLine) return [insertAfter(tail, joint === ';' ? `; ${command}` : ` && ${command}`)]
  const lineBreak = `${escape}${lineBreakOf(source)}${indentAt(source, tail.end)}`
  const leads = source.slice(0, tail.end).lastIndexOf('&&') > lastLineStart(source, tail.end)
  if (joint === ';') return [insertAfter(tail, `; ${lineBreak}${command}`)]
  return [insertAfter(tail, leads ? ` ${lineBreak}&& ${command}` : ` && ${lineBreak}${command}`)]
}

const lastLineStart = (source: string, offset: number): number => source.lastIndexOf('\n', offset - 1)

/** `set -e; a; b` goes on with `;`, everything else with `&&`. */
const jointOf = ({ commands }: Run): ';' | '&&' => {
  const last = commands.findLast(({ nesting, wrapper }) => nesting.length === 0 && wrapper === undefined)
  return last?.joinedBy === ';' ? ';' : '&&'
}
