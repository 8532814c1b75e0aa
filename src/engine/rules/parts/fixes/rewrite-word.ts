import type { Word } from '../../../facts/model.ts'
import { type Edit, replace } from '../../../text/edit.ts'

/** The edit that gives a word another value and leaves its quotes; undefined where the word is not that plain. */
export function rewriteWord({ text, value, span }: Word, instead: string): Edit[] | undefined {
  const at = value === undefined || value === '' ? -1 : text.indexOf(value)
  if (value === undefined || at === -1 || span.end - span.start !== text.length) return
  const quotes = text.slice(0, at) + text.slice(at + value.length)
  if (!['', '""', "''"].includes(quotes)) return
  const start = span.start + at
  return [replace({ start, end: start + value.length }, instead)]
}
