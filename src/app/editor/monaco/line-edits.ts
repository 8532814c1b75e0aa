import type { Edit } from '../../../engine/text/edit.ts'
import { diffLines } from '../../ui/line-diff.ts'

interface Block {
  readonly start: number
  readonly end: number
  readonly added: readonly string[]
}

/** Edits by whole lines, so that cursors and folds between two changes stay where they are. */
export function lineEdits(before: string, after: string): Edit[] {
  const edits: Edit[] = []
  let at = 0
  let open: Block | undefined
  const close = () => {
    if (open) edits.push(editOf(open, before))
    open = undefined
  }
  for (const { kind, text } of diffLines(before, after)) {
    if (kind === 'same') close()
    else open ??= { start: at, end: at, added: [] }
    if (kind !== 'added') at += text.length + 1
    if (open) open = { ...open, end: at, added: kind === 'added' ? [...open.added, text] : open.added }
  }
  close()
  return edits
}

function editOf({ start, end, added }: Block, before: string): Edit {
  const text = added.map((line) => `${line}\n`).join('')
  if (end <= before.length) return { span: { start, end }, text }
  // The last line has no break of its own: the one before it comes or goes instead.
  const withoutBreak = text.slice(0, -1)
  if (start === 0) return { span: { start: 0, end: before.length }, text: withoutBreak }
  return { span: { start: start - 1, end: before.length }, text: text === '' ? '' : `\n${withoutBreak}` }
}
