import type { Instruction, Word } from '../../../facts/model.ts'
import { baseName } from '../../../facts/path.ts'
import { perStage } from './per-stage.ts'

/** Signs of Yarn 2 and later, which has other flags and may run programs from its cache. */
export const usesNewYarn = perStage(({ instructions }) => instructions.some(isOfNewYarn))

function isOfNewYarn(one: Instruction): boolean {
  if (one.kind === 'copy') return one.sources.some(({ text }) => settings.has(baseName(text)))
  if (one.kind !== 'run') return false
  return (
    one.commands.some(({ program }) => program === 'corepack') ||
    one.calls.some(({ manager, command }) => manager.name === 'yarn' && command.words.some(isNewFlag))
  )
}

const settings = new Set(['.yarnrc.yml', '.yarn'])
const isNewFlag = ({ text }: Word): boolean => text.startsWith('--immutable')
