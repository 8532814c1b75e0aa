import type { Dockerfile, Run } from '../../../facts/model.ts'
import { type Edit, insertAfter } from '../../../text/edit.ts'
import { sliceOf } from '../../../text/span.ts'
import { breakBetween, glance } from './chain-layout.ts'

/**
 * The edit that runs one more command at the end of a RUN, laid out as the RUN is; undefined where none may
 * follow.
 */
export function appendCommand(run: Run, command: string, file: Dockerfile): Edit[] | undefined {
  const { tail } = run
  if (!tail) return
  const joint = jointOf(run)
  const before = sliceOf(file.source, { start: run.form.span.start, end: tail.end })
  const inline = `${joint === ';' ? ';' : ' &&'} ${command}`
  const isShort = before.length + inline.length <= glance && !`${before}${command}`.includes('\n')
  return [insertAfter(tail, isShort ? inline : breakBetween(run, joint, file) + command)]
}

/** `set -e; a; b` goes on with `;`, everything else with `&&`. */
const jointOf = ({ commands }: Run): ';' | '&&' => {
  const last = commands.findLast(({ nesting, wrapper }) => nesting.length === 0 && wrapper === undefined)
  return last?.joinedBy === ';' ? ';' : '&&'
}
