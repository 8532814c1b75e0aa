import { printable } from './plain.ts'

/** Prose for a cell: markup of the user's own text must not escape from the table, nor mention anybody. */
export function cell(text: string): string {
  const parts = printable(text)
    .replace(/[\r\n]+/g, ' ')
    .split('`')
  // Inside backticks only the bar needs care; outside, whatever starts a tag, a link or a mention.
  const isPaired = parts.length % 2 === 1
  return parts
    .map((part, index) => {
      const isCode = isPaired && index % 2 === 1
      const bars = part.replaceAll('|', '\\|')
      return isCode ? bars : bars.replace(/[<>[\]*_~]/g, '\\$&').replace(/@/g, '@\u200b')
    })
    .join(isPaired ? '`' : "'")
}

export const code = (text: string): string => {
  const clean = printable(text)
    .replace(/[\r\n`]+/g, ' ')
    .trim()
    .replaceAll('|', '\\|')
  return clean === '' ? '' : `\`${clean}\``
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}
