import type { EarlierStages } from './earlier-stages.ts'
import type { Base, Distro, Instruction, Scope, Shell, Stage } from './model.ts'
import type { Mutable } from './mutable.ts'
import type { ScopeHistory } from './scope.ts'

export type StageDraft = Mutable<Stage> & { instructions: Instruction[]; usedBy: Stage[] }

/** A stage without instructions, used by no one yet. */
export const newStage = (index: number, base: Base): StageDraft => ({
  kind: 'stage',
  index,
  name: undefined,
  from: undefined,
  base,
  instructions: [],
  runs: [],
  usedBy: [],
  isFinal: false,
  isShipped: false,
  isDead: false,
  distro: undefined,
  user: undefined,
  workdir: undefined,
  span: { start: 0, end: 0 },
})

/** A stage while it is read: what the instructions so far have set up for the next one. */
export interface StageBuilder {
  readonly stage: StageDraft
  readonly earlier: EarlierStages
  /** ARGs before the first FROM, and what Docker predefines. */
  readonly globals: Scope
  readonly variables: ScopeHistory
  readonly source: string
  readonly escape: '\\' | '`'
  user: string | undefined
  workdir: string | undefined
  shell: Shell
  /** Whether the instruction at hand is an ONBUILD trigger. */
  isOnbuild: boolean
}

export const defaultShell = (distro: Distro | undefined): Shell => ({
  words: distro === 'windows' ? ['cmd', '/S', '/C'] : ['/bin/sh', '-c'],
  pipefail: false,
  isReplaced: false,
  setBy: undefined,
})
