import { parseImageRef } from '../../engine/facts/image-ref.ts'
import { canonicalRepository } from '../../engine/facts/images/canonical-repository.ts'
import { bytesText } from '../../engine/sizes/bytes-text.ts'
import type { BaseImages } from '../../engine/sizes/tables/base-images.ts'
import type { Span } from '../../engine/text/span.ts'
import type { Completion } from './protocol.ts'

/** Enough to choose from; whoever types on sees the rest. */
const most = 200

/** The images whose size we know, or the tags of the one that `typed` names. */
export function imageCompletions(typed: string, span: Span, table: BaseImages): Completion[] {
  const colon = typed.indexOf(':', typed.lastIndexOf('/'))
  if (colon !== -1) return tagsOf(typed.slice(0, colon), span, table)
  return table.repositories.map((name) => ({ label: name, kind: 'image', text: name, span }))
}

/** Tags that were seen this year come first, and of those the short ones, which say least and are used most. */
function tagsOf(name: string, span: Span, table: BaseImages): Completion[] {
  const isRecent = (day: string) => day.slice(0, 4) === table.asOf.slice(0, 4)
  const known = new Map<string, Completion & { readonly isRecent: boolean }>()
  for (const { row } of table.buildsOf(canonicalRepository(parseImageRef(name)))) {
    const size = row.onDisk === undefined ? '' : `${bytesText(row.onDisk)}, `
    const detail = `${size}${row.asOf.slice(0, 7)}`
    for (const tag of row.tags) {
      const text = `${name}:${tag}`
      if (!known.has(text))
        known.set(text, { label: text, kind: 'image', detail, text, span, isRecent: isRecent(row.asOf) })
    }
  }
  return [...known.values()]
    .sort((a, b) => Number(b.isRecent) - Number(a.isRecent) || a.text.length - b.text.length)
    .slice(0, most)
    .map(({ isRecent: _, ...completion }) => completion)
}
