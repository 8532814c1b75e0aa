import { type Span, sliceOf } from '../text/span.ts'
import { isTooDeep, maximumLength } from './bounds.ts'
import { shebangOf } from './dialect.ts'
import { emptyFindings, outermost, readText } from './flatten.ts'
import { bodyText, type HeredocText, joinedLines, joinedText, withoutReturns } from './joined-text.ts'
import { type MappedText, mappedText } from './mapped-text.ts'
import { once } from './once.ts'
import { readAnatomy } from './read-anatomy.ts'
import type { Dialect, Script, ShellProblem } from './script.ts'
import { lastLineOf, tailOf } from './tail.ts'

export interface ScriptOptions {
  readonly escape: '\\' | '`'
  readonly heredocs: readonly HeredocText[]
  readonly dialect: Dialect
  /** The SHELL passes `-e`. */
  readonly stopsOnError?: boolean
}

/** Reads the text of a RUN; `span` excludes flags and heredoc bodies. All spans are offsets in `source`. */
export function parseScript(source: string, span: Span, options: ScriptOptions): Script {
  const { escape: escapeCharacter, heredocs, dialect, stopsOnError = false } = options
  const isClosed = heredocs.every((heredoc) => heredoc.isClosed !== false)
  const [heredoc] = heredocs
  if (heredoc && isAlone(source, span, escapeCharacter, heredoc)) {
    const lines = mappedText(withoutReturns(source, heredoc.body.start, heredoc.body.end))
    const shebang = shebangOf(lines.text)
    // Docker runs such a body by itself, whatever the SHELL.
    const bodyDialect = shebang?.dialect ?? dialect
    if (bodyDialect !== 'posix') return unread(bodyDialect, [])
    const text = mappedText(bodyText(lines, 0, lines.text.length, heredoc.stripsTabs))
    return readAll(text, span, {
      headLength: text.text.length,
      stopsOnError: shebang ? shebang.stopsOnError : stopsOnError,
      hasLines: true,
      isClosed,
      interpreter: shebang?.program,
    })
  }
  if (dialect !== 'posix') return unread(dialect, [])
  const { text, headLength } = joinedText(source, span, escapeCharacter, heredocs)
  return readAll(text, span, { headLength, stopsOnError, hasLines: false, isClosed })
}

/** `RUN <<EOF`: the body is the script. */
const isAlone = (source: string, span: Span, escapeCharacter: '\\' | '`', { marker }: HeredocText): boolean =>
  joinedLines(source, span, escapeCharacter)
    .map(({ text }) => text)
    .join('')
    .trim() === sliceOf(source, marker)

interface Setting {
  readonly headLength: number
  readonly stopsOnError: boolean
  readonly hasLines: boolean
  readonly isClosed: boolean
  readonly interpreter?: string | undefined
}

function readAll(text: MappedText, span: Span, { isClosed, interpreter, ...setting }: Setting): Script {
  if (text.text.length > maximumLength) {
    return unread('posix', [{ kind: 'limit', at: span, message: 'This script is too long to be read' }])
  }
  if (isTooDeep(text.text)) {
    return unread('posix', [
      { kind: 'limit', at: span, message: 'This script is nested too deeply to be read' },
    ])
  }
  const found = emptyFindings()
  try {
    const parsed = readText(found, text, outermost)
    const statements = parsed.commands
    const commands = found.commands
      .map((command, index) => ({ command, index }))
      .sort((a, b) => a.command.span.start - b.command.span.start || a.index - b.index)
      .map(({ command }) => command)
    const problems = distinct(found.problems)
    const isComplete = problems.length === 0 && isClosed
    const situation = { text, statements, commands, ...setting }
    const tail = isComplete ? tailOf(situation) : undefined
    const lastLine = isComplete && setting.hasLines ? lastLineOf(situation) : undefined
    const anatomy = once(() => readAnatomy(text, parsed))
    return { dialect: 'posix', commands, problems, isComplete, tail, lastLine, anatomy, interpreter }
  } catch {
    // The parser is not ours: a text that breaks it must not break the report.
    return unread('posix', [{ kind: 'limit', at: span, message: 'This script could not be read' }])
  }
}

const distinct = (problems: readonly ShellProblem[]): readonly ShellProblem[] => [
  ...new Map(problems.map((problem) => [`${problem.at.start}:${problem.message}`, problem])).values(),
]

const unread = (dialect: Dialect, problems: readonly ShellProblem[]): Script => ({
  dialect,
  commands: [],
  problems,
  isComplete: false,
  tail: undefined,
  lastLine: undefined,
})
