import { readJsonForm } from '../json-form.ts'
import { spanOf } from '../logical-line.ts'
import type { CommandForm, ShellNode } from '../tree.ts'
import { isEmpty, type Reading, reportMissing } from './reading.ts'

export function readShell(reading: Reading): ShellNode {
  const { base, argument, report } = reading
  const span = spanOf(argument)
  const json = readJsonForm(argument, report, () => !isEmpty(argument), 'and `SHELL` takes nothing else')
  const items = json.kind === 'strings' ? json.items : undefined
  if (isEmpty(argument) || items?.length === 0) {
    reportMissing(reading, '`SHELL` needs a JSON array, as in `SHELL ["/bin/bash", "-c"]`')
  }
  const form: CommandForm = items ? { kind: 'exec', span, items } : { kind: 'shell', span, heredocs: [] }
  return { kind: 'shell', form, ...base }
}
