import type { Edit } from '../../engine/text/edit.ts'

/** The one smallest edit that turns `before` into `after`; undefined when they are equal. */
export function changeBetween(before: string, after: string): Edit | undefined {
  if (before === after) return undefined
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head++
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  return {
    span: { start: head, end: before.length - tail },
    text: after.slice(head, after.length - tail),
  }
}

/** A text area knows only LF: what was typed into it, with the line breaks of the text as it was. */
export const withBreaksOf = (text: string, typed: string): string =>
  text.includes('\r\n') ? typed.replace(/\r?\n/g, '\r\n') : typed
