import type { CmdNode, EntrypointNode, RunNode } from '../tree.ts'
import { readCommandForm } from './command-form.ts'
import { isEmpty, type Reading, reportMissing } from './reading.ts'

export function readRun(reading: Reading): RunNode {
  if (isEmpty(reading.argument)) reportMissing(reading, '`RUN` needs a command')
  return { kind: 'run', ...reading.base, form: readCommandForm(reading.argument, reading) }
}

// `CMD []` and `ENTRYPOINT []`, or the bare keywords, reset what the base image says.
export const readCmd = (reading: Reading): CmdNode => ({
  kind: 'cmd',
  ...reading.base,
  form: readCommandForm(reading.argument, reading),
})

export const readEntrypoint = (reading: Reading): EntrypointNode => ({
  kind: 'entrypoint',
  ...reading.base,
  form: readCommandForm(reading.argument, reading),
})
