import { nearest } from '../text/nearest.ts'
import type { Span } from '../text/span.ts'
import { inkOf, lineAt } from './lines.ts'
import { quoted, type Report, writeInstead } from './problem.ts'
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
    if (name === 'check') checkOptions(value, valueSpan, report)
    if (name === 'syntax') checkFrontend(value, valueSpan, report)
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

// skip=JSONArgsRecommended,StageNameCasing;error=true // and why
function checkOptions(value: string, at: Span, report: Report): void {
  const [options = '', ...rest] = value.split(/[ \t]+/)
  for (const option of options.split(';')) {
    const [name = '', setting] = option.split('=', 2)
    const isKnown = OPTIONS.includes(name) && setting !== undefined
    if (isKnown && (name !== 'error' || BOOLEAN.test(setting))) continue
    const message = isKnown
      ? `\`error\` takes \`true\` or \`false\`, not ${quoted(setting)}`
      : `\`check\` takes \`skip=…\`, \`error=…\` and \`experimental=…\`, not ${quoted(option)}`
    report('bad-directive', at, message)
    return
  }
  if (options.endsWith(',') && rest.length > 0) {
    const message = `Docker reads no further than the first blank: ${quoted(rest.join(' '))} is not among the names`
    report(
      'bad-directive',
      at,
      message,
      writeInstead({ text: value, span: at }, value.replace(/,[ \t]+/g, ',')),
    )
  }
}

// As Go reads booleans.
const BOOLEAN = /^(?:1|0|[tTfF]|true|TRUE|True|false|FALSE|False)$/

const FRONTENDS = ['docker/dockerfile', 'docker/dockerfile-upstream']

/** A slip of the pen in the one frontend that nearly everybody means. */
function checkFrontend(value: string, at: Span, report: Report): void {
  const image = value.split(/[:@]/, 1)[0] ?? ''
  const meant = FRONTENDS.includes(image) || image.length > 40 ? undefined : nearest(image, FRONTENDS, 2)
  if (meant === undefined) return
  const message = `Docker Hub has \`${meant}\`, and ${quoted(image)} is something else`
  report(
    'bad-directive',
    at,
    message,
    writeInstead({ text: value, span: at }, meant + value.slice(image.length)),
  )
}
