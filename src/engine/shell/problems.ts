import type { Span } from '../text/span.ts'
import type { MappedText } from './mapped-text.ts'
import type { ShellProblem } from './script.ts'

const things: Readonly<Record<string, string>> = {
  'command substitution': '`$(`',
  backtick: 'a backtick',
  'ANSI-C quote': "`$'`",
  'process substitution': '`<(`',
  'single quote': 'a single quote',
  'parameter expansion': '`${`',
  'extended glob': 'a pattern in parentheses',
  'double quote': 'a double quote',
  'array subscript': '`[`',
  'arithmetic for header': '`for ((`',
  'arithmetic expansion': '`$((`',
  'arithmetic command': '`((`',
}

const wordings: readonly (readonly [RegExp, (match: string) => string])[] = [
  // unterminated double quote
  [/^unterminated (.+)$/, (thing) => `${things[thing] ?? thing} is opened here and never closed`],
  // expected 'done' to close 'for'
  [/^expected ('.+' to close .+)$/, (pair) => `The end is missing: ${quoted(pair)}`],
  // expected command after '&&'
  [/^expected (?:command|word|operand) after (.+)$/, (thing) => `Something must follow ${quoted(thing)}`],
  [/^expected command in (.+)$/, (thing) => `There is no command in this ${thing}`],
  [/^expected (.+)$/, (thing) => `Here the shell expects ${quoted(thing)}`],
  [/^unexpected (?:token )?'(.+?)'/, (token) => `The shell does not expect \`${token}\` here`],
  [/^maximum (?:for )?(.*) ?depth exceeded$/, () => 'This is nested too deeply to be read'],
]

const quoted = (text: string): string => text.replace(/'([^']+)'/g, '`$1`')

/** The parser's message in our words. */
export function wordingOf(message: string): string {
  for (const [pattern, say] of wordings) {
    const match = pattern.exec(message)
    if (match) return capital(say(match[1] ?? ''))
  }
  return 'The shell would not understand this'
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** The token that stands at an offset of `text`, or the last one when nothing follows. */
export function problemAt(text: MappedText, offset: number, message: string): ShellProblem {
  const start = Math.min(Math.max(offset, 0), text.text.trimEnd().length)
  const isBackground = text.text[start] === ';' && text.text.slice(0, start).trimEnd().endsWith('&')
  const kind = isBackground
    ? 'background-semicolon'
    : message.startsWith('This is nested')
      ? 'limit'
      : 'syntax'
  const token = /^\s*(?:[;&|<>]{1,3}|[\w./-]+|\S)/.exec(text.text.slice(start, start + 200))?.[0]
  return { kind, at: token ? tokenSpan(text, start, token) : lastCharacter(text), message }
}

const tokenSpan = (text: MappedText, start: number, token: string): Span =>
  text.spanOf(start + token.length - token.trimStart().length, start + token.length)

const lastCharacter = (text: MappedText): Span => {
  const end = text.text.trimEnd().length
  return text.spanOf(Math.max(end - 1, 0), end)
}
