import type { Instruction } from '../facts/model.ts'
import type { Touch } from './touches.ts'
import { type Names, noNames } from './variables.ts'

/** What of the change has reached a stage so far. */
export interface Progress {
  /** The line from which on all steps surely run again, and the one from which on they may. */
  readonly rebuiltFrom: number | undefined
  readonly perhapsFrom: number | undefined
  readonly names: Names
  readonly isOtherUser: boolean
  readonly isOtherShell: boolean
  readonly isOtherDirectory: boolean
  readonly touches: readonly Touch[]
}

export const untouched: Progress = {
  rebuiltFrom: undefined,
  perhapsFrom: undefined,
  names: noNames,
  isOtherUser: false,
  isOtherShell: false,
  isOtherDirectory: false,
  touches: [],
}

/** What a stage leaves to those that build on it or take files from it. */
export interface Ending {
  readonly progress: Progress
  /** What its ONBUILDs defer. */
  readonly triggers: readonly Instruction[]
}
