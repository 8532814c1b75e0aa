import type { Span } from '../text/span.ts'
import type { Command, Instruction, Run, Word } from './model.ts'

/** A file mode that an instruction sets, in octal or in symbols. */
export interface Mode {
  readonly mode: string
  readonly span: Span
  /** Undefined where a flag holds it. */
  readonly word: Word | undefined
  readonly by: 'chmod' | 'mkdir' | 'install' | 'copy'
  /** What gets the mode, as far as the text tells. */
  readonly paths: readonly (string | undefined)[]
}

/** Modes of what the same RUN deletes again, as `chmod 777 "$dir" && … && rm -r "$dir"` does, are nobody's concern. */
function lastingModes({ commands }: Run): Mode[] {
  const deletedAt = new Map(
    commands.flatMap(({ program, words }, index) =>
      program === 'rm' ? words.map(({ text }) => [text, index] as const) : [],
    ),
  )
  return commands.flatMap((command, index) =>
    command.words.some(({ text }) => !text.startsWith('-') && (deletedAt.get(text) ?? -1) > index)
      ? []
      : (modeOf(command) ?? []),
  )
}

/** The modes that `chmod`, `mkdir -m`, `install -m` and `COPY --chmod` set. */
export function modesOf(instruction: Instruction): Mode[] {
  if (instruction.kind === 'run') return lastingModes(instruction)
  if (instruction.kind !== 'copy' && instruction.kind !== 'add') return []
  const { chmod, flags, target } = instruction
  const flag = flags.find(({ name }) => name === 'chmod')
  return chmod === undefined || !flag
    ? []
    : [{ mode: chmod, span: flag.span, word: flag.value, by: 'copy', paths: [target] }]
}

function modeOf({ program, words }: Command): Mode | undefined {
  if (program === 'chmod') {
    // `-x` takes a right away, `-R` is a switch.
    const index = words.findIndex(({ text }) => !text.startsWith('-') || /^-[rwxXst]+$/.test(text))
    return at(words[index], program, words.slice(index + 1))
  }
  if (program !== 'mkdir' && program !== 'install') return
  const index = words.findIndex(({ text }) => /^(-[a-zA-Z]*m|--mode)$/.test(text))
  if (index !== -1) return at(words[index + 1], program, words.slice(index + 2))
  const joined = words.find(({ text }) => /^(-m|--mode=)./.test(text))
  const mode = joined?.value?.replace(/^(-m|--mode=)/, '')
  return joined && mode !== undefined
    ? { mode, span: joined.span, word: undefined, by: program, paths: operands(words) }
    : undefined
}

const at = (word: Word | undefined, by: Mode['by'], rest: readonly Word[]): Mode | undefined =>
  word?.value === undefined
    ? undefined
    : { mode: word.value, span: word.span, word, by, paths: operands(rest) }

const operands = (words: readonly Word[]): (string | undefined)[] =>
  words.filter(({ text }) => !text.startsWith('-')).map(({ value }) => value)
