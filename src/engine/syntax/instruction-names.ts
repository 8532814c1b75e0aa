import { nearest } from '../text/nearest.ts'

/** Every instruction that Docker knows. */
export const INSTRUCTION_NAMES = [
  'ADD',
  'ARG',
  'CMD',
  'COPY',
  'ENTRYPOINT',
  'ENV',
  'EXPOSE',
  'FROM',
  'HEALTHCHECK',
  'LABEL',
  'MAINTAINER',
  'ONBUILD',
  'RUN',
  'SHELL',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
  'WORKDIR',
] as const

export type InstructionName = (typeof INSTRUCTION_NAMES)[number]

const LETTERS = /^[a-z]+$/i

export function instructionNamed(written: string): InstructionName | undefined {
  // A dotless ı is no I, though toUpperCase makes it one.
  if (!LETTERS.test(written)) return undefined
  const upper = written.toUpperCase()
  return INSTRUCTION_NAMES.find((name) => name === upper)
}

/** The instruction that was most likely meant: one slip away, or two in a longer word. */
export function nearestInstruction(written: string): InstructionName | undefined {
  const upper = written.toUpperCase()
  if (upper.length < 2 || upper.length > 14) return undefined
  return nearest(upper, INSTRUCTION_NAMES, upper.length < 5 ? 1 : 2)
}
