import type { Edit } from '../../engine/text/edit.ts'
import { diffLines } from '../ui/line-diff.ts'

/** The one smallest edit that turns `before` into `after`; undefined when they are equal. */
export function changeBetween(before: string, after: string): Edit | undefined {
  if (before === after) return undefined
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head++
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  return { span: { start: head, end: before.length - tail }, text: after.slice(head, after.length - tail) }
}

/** Edits by whole lines, so that cursors and folds between two changes stay where they are. */
export function lineEdits(before: string, after: string): Edit[] {
  const whole = changeBetween(before, after)
  if (!whole) return []
  const edits: Edit[] = []
  let at = 0
  let open: { start: number; end: number; added: string[]; removed: string[] } | undefined
  const close = () => {
    if (open) edits.push(closed(open, before))
    open = undefined
  }
  for (const { kind, text } of diffLines(before, after)) {
    if (kind === 'same') close()
    else {
      open ??= { start: at, end: at, added: [], removed: [] }
      open[kind].push(text)
    }
    if (kind === 'added') continue
    at += text.length + 1
    if (open) open.end = at
  }
  close()
  return edits
}

function closed(block: { start: number; end: number; added: readonly string[] }, before: string): Edit {
  const text = block.added.map((line) => `${line}\n`).join('')
  // The last line has no break of its own: the one before it comes or goes instead.
  if (block.end <= before.length) return { span: { start: block.start, end: block.end }, text }
  const start = Math.max(0, block.start - 1)
  const isAtStart = block.start === 0
  return {
    span: { start, end: before.length },
    text: `${isAtStart || !text ? '' : '\n'}${text.slice(0, -1)}`,
  }
}
