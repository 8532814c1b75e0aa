import type { Word } from '../../../facts/model.ts'
import { type Edit, replace } from '../../../text/edit.ts'

/** The edit that changes one part of an image's name, its tag for instance; undefined where a variable holds it. */
export function retag({ text, span }: Word, before: string, after: string): Edit[] | undefined {
  const at = text.lastIndexOf(before)
  // With a digest the tag says nothing.
  if (at === -1 || text.includes('@') || span.end - span.start !== text.length) return
  return [replace({ start: span.start + at, end: span.start + at + before.length }, after)]
}
