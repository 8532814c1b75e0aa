import type { Word } from '../facts/model.ts'
import { type Edit, replace } from '../text/edit.ts'

/**
 * The edit that writes another image behind FROM; undefined where the word is broken over lines. Variables in front
 * of what changes stay: `python:${VERSION}-slim` becomes `python:${VERSION}-alpine`.
 */
export function fromEdit({ text, value, parts, span }: Word, image: string): Edit | undefined {
  if (span.end - span.start !== text.length) return undefined
  const tail = parts.at(-1)
  if (parts.length > 1 && tail?.kind === 'text' && tail.quote === undefined && value !== undefined) {
    const head = value.slice(0, value.length - tail.text.length)
    if (image.startsWith(head) && text.endsWith(tail.text))
      return replace({ start: span.end - tail.text.length, end: span.end }, image.slice(head.length))
  }
  return replace(span, image)
}
