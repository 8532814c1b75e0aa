import { looksLikeJson, readJsonForm } from '../json-form.ts'
import { type Stretch, spanOf, textOf } from '../logical-line.ts'
import type { CommandForm } from '../tree.ts'
import type { Reading } from './reading.ts'

/** A command as a JSON array, or else as text for a shell. */
export function readCommandForm(argument: Stretch, { report, heredocs }: Reading): CommandForm {
  const span = spanOf(argument)
  const text = textOf(argument)
  let refused = false
  const items = readJsonForm(argument, (...problem) => {
    refused = true
    report(...problem)
  })
  if (items) return { kind: 'exec', span, items }
  if (!refused && looksLikeJson(text)) {
    report(
      'malformed-json',
      span,
      'This is no JSON array of double-quoted strings, so a shell gets it as text',
    )
  }
  return { kind: 'shell', span, heredocs }
}
