import type { Instruction, Stage } from '../../../facts/model.ts'
import { perStage } from './per-stage.ts'

/** True when the stage writes this setting for apt, or copies a configuration in that may hold it. */
export const setsForApt = (setting: string): ((stage: Stage) => boolean) =>
  perStage(({ instructions }) => instructions.some((one) => mayWrite(one, setting)))

function mayWrite(one: Instruction, setting: string): boolean {
  if (one.kind === 'copy' || one.kind === 'add') return one.target?.startsWith('/etc/apt/apt.conf') ?? false
  // `echo 'APT::Get::Assume-Yes "true";' > /etc/apt/apt.conf.d/90yes`
  return (
    one.kind === 'run' &&
    one.commands.some(
      ({ program, words }) => writers.has(program) && words.some(({ text }) => text.includes(setting)),
    )
  )
}

const writers = new Set(['echo', 'printf'])
