import type { Dockerfile, Instruction } from '../../../facts/model.ts'
import { alongStages } from './along-stages.ts'

/** True where a SHELL of one's own, in the stage or in those it is built FROM, says that a shell is wanted. */
export const choosesShell = ({ stage, span }: Instruction, file: Dockerfile): boolean =>
  (firstShell(stage, file) ?? Number.POSITIVE_INFINITY) < span.start

/** Where the first SHELL begins; infinite without any. */
const firstShell = alongStages<number>(({ instructions }, parent = Number.POSITIVE_INFINITY) =>
  Math.min(parent, instructions.find(({ kind }) => kind === 'shell')?.span.start ?? Number.POSITIVE_INFINITY),
)
