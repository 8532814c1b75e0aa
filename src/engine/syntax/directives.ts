import { inkOf, lineAt } from './lines.ts'
import { quoted, type Report } from './problem.ts'
import type { Directive } from './tree.ts'

const NAMES = ['syntax', 'escape', 'check']
const NAME = /^[a-z][a-z0-9]*$/i

/** The directives at the very top. The first line that is none ends them, be it blank or a comment. */
export function readDirectives(source: string, report: Report): readonly Directive[] {
  const directives: Directive[] = []
  for (let at = 0; at < source.length; ) {
    const line = lineAt(source, at)
    const ink = inkOf(source, line)
    const directive = directiveAt(source, ink, line.end)
    if (!directive) break
    if (directive.value === '') {
      report('bad-directive', directive.span, `\`${directive.name}\` has no value, so this is a mere comment`)
      break
    }
    if (directives.some(({ name }) => name === directive.name)) {
      report('bad-directive', directive.span, `The \`${directive.name}\` directive may be given only once`)
    } else directives.push(directive)
    at = line.next
  }
  return directives
}

function directiveAt(source: string, ink: number, end: number): Directive | undefined {
  if (source[ink] !== '#') return undefined
  const text = source.slice(ink, end)
  const sign = text.indexOf('=')
  if (sign === -1) return undefined
  const name = text.slice(1, sign).trim()
  if (!NAME.test(name) || !NAMES.includes(name.toLowerCase())) return undefined
  const rest = text.slice(sign + 1)
  const value = rest.trim()
  const start = ink + sign + 1 + (rest.length - rest.trimStart().length)
  return {
    name: name.toLowerCase(),
    value,
    span: { start: ink, end: start + value.length },
    valueSpan: { start, end: start + value.length },
  }
}

/** The escape character in force, and what Docker would refuse in the directives' values. */
export function checkDirectives(directives: readonly Directive[], report: Report): '\\' | '`' {
  let escape: '\\' | '`' = '\\'
  for (const { name, value, valueSpan } of directives) {
    if (name === 'check') checkOptions(value, (message) => report('bad-directive', valueSpan, message))
    if (name !== 'escape') continue
    if (value === '`') escape = '`'
    else if (value !== '\\') {
      report(
        'bad-directive',
        valueSpan,
        `The escape character can be \`\\\` or a backtick, not ${quoted(value)}`,
      )
    }
  }
  return escape
}

const OPTIONS = ['skip', 'error', 'experimental']

// skip=JSONArgsRecommended,StageNameCasing;error=true
function checkOptions(value: string, refuse: (message: string) => void): void {
  for (const option of value.split(';')) {
    const [name = ''] = option.split('=', 1)
    if (OPTIONS.includes(name.trim()) && option.includes('=')) continue
    refuse(`\`check\` takes \`skip=…\`, \`error=…\` and \`experimental=…\`, not ${quoted(option)}`)
    return
  }
}
