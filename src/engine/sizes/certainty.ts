import type { Command } from '../facts/model.ts'
import type { Amount } from './amount.ts'

/** Does a command run at all? `maybe`: inside `if`, a loop, a function. `fallback`: only after a failure. */
export type Certainty = 'surely' | 'maybe' | 'fallback'

const guards: ReadonlySet<string> = new Set(['if', 'loop', 'case', 'function'])

/** Programs that ask a question: what follows by `&&` depends on the answer. */
const questions: ReadonlySet<string> = new Set(['test', '[', '[[', 'grep', 'egrep', 'which', 'type', 'false'])

/**
 * Of each command of a RUN, in one pass. `test -f x && rm x || true`: what stands between a question and a way out may
 * not run. Without a way out a failed question ends the build, so that of a build that succeeds all is known.
 */
export function certaintiesOf(commands: readonly Command[]): ReadonlyMap<Command, Certainty> {
  const certainties = new Map<Command, Certainty>()
  let answers: Command[] = []
  let isAsked = false
  for (const command of commands) {
    if (command.joinedBy === '||') for (const answer of answers) certainties.set(answer, 'maybe')
    if (command.joinedBy !== '&&') isAsked = false
    if (!isAsked) answers = []
    else answers.push(command)
    isAsked ||= questions.has(command.program)
    certainties.set(command, certaintyOf(command))
  }
  return certainties
}

const certaintyOf = ({ joinedBy, nesting }: Command): Certainty =>
  joinedBy === '||' ? 'fallback' : nesting.some((one) => guards.has(one)) ? 'maybe' : 'surely'

/** What a command that may not run adds: perhaps nothing. */
export const guarded = (bytes: Amount, certainty: Certainty): Amount =>
  certainty === 'surely'
    ? bytes
    : { low: 0, likely: certainty === 'maybe' ? bytes.likely : 0, high: bytes.high }
