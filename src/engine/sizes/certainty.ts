import type { Command } from '../facts/model.ts'
import type { Amount } from './amount.ts'

/** Does a command run at all? `maybe`: inside `if`, a loop, a function. `fallback`: only after a failure. */
export type Certainty = 'surely' | 'maybe' | 'fallback'

const guards: ReadonlySet<string> = new Set(['if', 'loop', 'case', 'function'])

export const certaintyOf = (command: Pick<Command, 'joinedBy' | 'nesting'>): Certainty =>
  command.joinedBy === '||'
    ? 'fallback'
    : command.nesting.some((nesting) => guards.has(nesting))
      ? 'maybe'
      : 'surely'

/** What a command that may not run adds: perhaps nothing. */
export const guarded = (bytes: Amount, certainty: Certainty): Amount =>
  certainty === 'surely'
    ? bytes
    : { low: 0, likely: certainty === 'maybe' ? bytes.likely : 0, high: bytes.high }
