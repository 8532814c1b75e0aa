import type { Add, BuildContext, Copy, Dockerfile, Instruction } from '../../../facts/model.ts'
import type { Fix } from '../../rule.ts'

/** `COPY . .`: everything that `.dockerignore` does not keep out. */
const takesWholeContext = (instruction: Instruction): instruction is Copy | Add =>
  (instruction.kind === 'copy' || instruction.kind === 'add') &&
  instruction.from === undefined &&
  instruction.sources.some(({ value }) => value === '.' || value === './' || value === '/')

/** A file is told once about its build context, at the first instruction that takes all of it. */
export const isFirstWholeContext = (
  instruction: Instruction,
  { instructions }: Dockerfile,
): instruction is Copy | Add =>
  takesWholeContext(instruction) && instruction === instructions.find(takesWholeContext)

/** Adds lines to `.dockerignore`, or starts one. */
export function ignoreAlso({ dockerignore = '' }: BuildContext, lines: readonly string[]): Fix {
  const gap = dockerignore === '' || dockerignore.endsWith('\n') ? '' : '\n'
  const text = dockerignore + gap + lines.map((line) => `${line}\n`).join('')
  return { title: 'Add them to `.dockerignore`', edits: [], files: [{ name: '.dockerignore', text }] }
}
