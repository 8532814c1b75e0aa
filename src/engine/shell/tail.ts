import type * as Bash from 'unbash'
import type { Span } from '../text/span.ts'
import type { MappedText } from './mapped-text.ts'
import type { ShellCommand } from './script.ts'

interface Situation {
  readonly text: MappedText
  /** Where the heredocs' bodies start in `text`. */
  readonly headLength: number
  readonly statements: readonly Bash.Statement[]
  readonly commands: readonly ShellCommand[]
  /** The SHELL or a `#!` line passes `-e`. */
  readonly stopsOnError: boolean
  /** True for a heredoc's body, where a comment ends at its line. */
  readonly hasLines: boolean
}

/** The span after which ` && command` runs exactly when all before it succeeded; undefined where none does. */
export function tailOf(situation: Situation): Span | undefined {
  const { text, headLength, statements, commands, hasLines } = situation
  const first = statements.at(0)
  const last = statements.at(-1)
  if (!first || !last || last.end > headLength) return undefined
  if (statements.some(({ background }) => background)) return undefined

  const after = text.text.slice(last.end, headLength)
  if (after.trim() !== '' && !(hasLines && isComment(after))) return undefined

  const stopping = stops(situation)
  if (statements.length > 1 && !stopping) return undefined
  if (last.command.type === 'AndOr' && last.command.operators.includes('||')) return undefined
  if (commands.some(leaves) || lastCommandsOf(last).some(isExit)) return undefined
  // Left of `&&` a block no longer stops at its first error, whatever `set -e` says.
  if (stopping && lastCommandsOf(last).some((command) => isBlock(command, statements))) return undefined
  return text.spanOf(first.pos, last.end)
}

/** The last line of a heredoc's body that is not blank, when the body stops at its first error. */
export function lastLineOf(situation: Situation): Span | undefined {
  const { text, statements, commands } = situation
  const last = statements.at(-1)
  if (
    !last ||
    last.background ||
    !stops(situation) ||
    commands.some(leaves) ||
    lastCommandsOf(last).some(isExit)
  )
    return undefined
  const body = text.text.trimEnd()
  if (body.endsWith('\\')) return undefined
  return text.spanOf(body.lastIndexOf('\n') + 1, body.length)
}

const isComment = (text: string): boolean =>
  text.split('\n').every((line) => line.trim() === '' || line.trimStart().startsWith('#'))

/** `set -e`, `set -eux`, `set -o errexit` as the very first command, or the shell's own flag. */
function stops({ stopsOnError, commands }: Situation): boolean {
  const [first] = commands
  if (stopsOnError) return true
  if (first?.program?.text !== 'set' || first.nesting.length > 0) return false
  return first.words.some(({ text }, index) => {
    if (text === 'errexit') return first.words[index - 1]?.text.endsWith('o')
    return /^-[a-zA-Z]*e[a-zA-Z]*$/.test(text)
  })
}

/** `exit` without an error, and `exec`, after which this shell runs nothing more. */
function leaves({ program, words, nesting, wrapper, lookedThrough }: ShellCommand): boolean {
  if (wrapper !== undefined || nesting.some((one) => one === 'subshell' || one === 'substitution'))
    return false
  if (lookedThrough.includes('exec')) return true
  if (program?.text !== 'exit' && program?.text !== 'return') return false
  const [status] = words
  return status === undefined || !/^[1-9]\d*$/.test(status.text)
}

const isExit = (command: Bash.CommandNode): boolean =>
  command.type === 'Command' && command.name?.text === 'exit'

function lastCommandsOf({ command }: Bash.Statement): readonly Bash.CommandNode[] {
  const last = command.type === 'AndOr' ? command.commands.at(-1) : command
  if (!last) return []
  return last.type === 'Pipeline' ? last.commands : [last]
}

/** A loop, a condition, a group, or a call of a function that the script defines. */
function isBlock(command: Bash.CommandNode, statements: readonly Bash.Statement[]): boolean {
  if (command.type !== 'Command')
    return command.type !== 'TestCommand' && command.type !== 'ArithmeticCommand'
  const name = command.name?.text
  return statements.some(({ command: one }) => one.type === 'Function' && one.name.text === name)
}
