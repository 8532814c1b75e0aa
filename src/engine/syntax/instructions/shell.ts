import { readJsonForm } from '../json-form.ts'
import { spanOf } from '../logical-line.ts'
import type { ShellNode } from '../tree.ts'
import { isEmpty, type Reading, reportMissing } from './reading.ts'

export function readShell(reading: Reading): ShellNode {
  const { base, argument, report } = reading
  const span = spanOf(argument)
  const items = readJsonForm(argument, () => {})
  if (isEmpty(argument) || items?.length === 0) {
    reportMissing(reading, '`SHELL` needs a JSON array, as in `SHELL ["/bin/bash", "-c"]`')
  } else if (!items) {
    report('malformed-json', span, '`SHELL` takes nothing but a JSON array of double-quoted strings')
  }
  return {
    kind: 'shell',
    ...base,
    form: items ? { kind: 'exec', span, items } : { kind: 'shell', span, heredocs: [] },
  }
}
