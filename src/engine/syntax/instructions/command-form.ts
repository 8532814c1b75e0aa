import { isJsonAttempt, readJsonForm } from '../json-form.ts'
import { type Stretch, spanOf } from '../logical-line.ts'
import type { CommandForm } from '../tree.ts'
import type { Reading } from './reading.ts'

/** A command as a JSON array, or else as text for a shell. */
export function readCommandForm(argument: Stretch, { report, heredocs }: Reading): CommandForm {
  const span = spanOf(argument)
  const json = readJsonForm(argument, report, isJsonAttempt, 'so a shell gets it as text')
  return json.kind === 'strings'
    ? { kind: 'exec', span, items: json.items }
    : { kind: 'shell', span, heredocs }
}
