import type { Run, Word } from '../../../facts/model.ts'
import { type Edit, insertAfter } from '../../../text/edit.ts'

/** The edit that puts a flag behind a word, as a JSON string of its own where the word is one; undefined where none fits. */
export function insertFlag(word: Word, flag: string, { form }: Run): Edit | undefined {
  // What a variable holds cannot be added to.
  if (word.value !== word.text && word.parts.some(({ kind }) => kind !== 'text')) return
  if (form.kind === 'shell') return insertAfter(word.span, ` ${flag}`)
  const { start, end } = word.span
  const item = form.items.find(({ span }) => span.start + 1 === start && span.end - 1 === end)
  return item ? insertAfter(item.span, `, "${flag}"`) : insertAfter(word.span, ` ${flag}`)
}
