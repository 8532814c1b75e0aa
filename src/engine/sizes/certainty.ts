import type { Command } from '../facts/model.ts'
import type { Amount } from './amount.ts'

/** Does a command run at all? `maybe`: inside `if`, a loop, a function. `fallback`: only after a failure. */
export type Certainty = 'surely' | 'maybe' | 'fallback'

const guards: ReadonlySet<string> = new Set(['if', 'loop', 'case', 'function'])

/** Programs that ask a question: what follows by `&&` depends on the answer. */
const questions: ReadonlySet<string> = new Set(['test', '[', '[[', 'grep', 'egrep', 'which', 'type', 'false'])

export function certaintyOf(command: Command): Certainty {
  if (command.joinedBy === '||') return 'fallback'
  return command.nesting.some((nesting) => guards.has(nesting)) || isAnswer(command) ? 'maybe' : 'surely'
}

/**
 * `test -f x && rm x || true`. Without a way out a failed question ends the build, so that of a build that succeeds
 * all is known.
 */
function isAnswer(command: Command): boolean {
  if (command.joinedBy !== '&&') return false
  const { commands } = command.run
  const at = commands.indexOf(command)
  for (let before = at; commands[before]?.joinedBy === '&&'; before -= 1)
    if (questions.has(commands[before - 1]?.program ?? '')) return hasWayOut(commands, at)
  return false
}

function hasWayOut(commands: readonly Command[], at: number): boolean {
  let after = at + 1
  while (commands[after]?.joinedBy === '&&') after += 1
  return commands[after]?.joinedBy === '||'
}

/** What a command that may not run adds: perhaps nothing. */
export const guarded = (bytes: Amount, certainty: Certainty): Amount =>
  certainty === 'surely'
    ? bytes
    : { low: 0, likely: certainty === 'maybe' ? bytes.likely : 0, high: bytes.high }
