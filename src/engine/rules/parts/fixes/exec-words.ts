import type { CommandForm } from '../../../facts/model.ts'
import { sliceOf } from '../../../text/span.ts'

/**
 * The words of a shell-form command as a JSON array; undefined when the text needs a shell: variables, pipes,
 * quotes with escapes, wildcards, several lines.
 */
export function execWords(form: CommandForm, source: string): string | undefined {
  const text = sliceOf(source, form.span).trim()
  if (form.kind !== 'shell' || form.heredocs.length > 0 || needsShell(text)) return
  const words = text.match(/"[^"]*"|'[^']*'|[^\s"']+/g) ?? []
  // Quotes glued to other text, `a"b c"`, would be torn apart.
  if (words.length === 0 || words.join(' ') !== text.replace(/\s+/g, ' ')) return
  const [first, ...rest] = words.map((word) => word.replace(/^(["'])(.*)\1$/, '$2'))
  const program = first === 'exec' ? rest : [first, ...rest]
  return `[${program.map((word) => JSON.stringify(word)).join(', ')}]`
}

const needsShell = (text: string): boolean =>
  /[$`|&;<>()*?[\]{}~#\\\n=!]/.test(text) || builtins.has(text.split(/\s/, 1)[0] ?? '')

const builtins = new Set([
  'cd',
  'source',
  '.',
  'export',
  'set',
  'ulimit',
  'umask',
  'eval',
  'test',
  'if',
  'for',
  'while',
])
