import type { CmdNode, EntrypointNode, RunNode } from '../tree.ts'
import { readCommandForm } from './command-form.ts'
import { isEmpty, type Reading, reportMissing } from './reading.ts'

export function readRun(reading: Reading): RunNode {
  if (isEmpty(reading.argument)) reportMissing(reading, '`RUN` needs a command')
  return { kind: 'run', form: readCommandForm(reading.argument, reading), ...reading.base }
}

// `CMD []` and `ENTRYPOINT []`, or the bare keywords, reset what the base image says.
export const readCmd = (reading: Reading): CmdNode => ({
  kind: 'cmd',
  form: readCommandForm(reading.argument, reading),
  ...reading.base,
})

export const readEntrypoint = (reading: Reading): EntrypointNode => ({
  kind: 'entrypoint',
  form: readCommandForm(reading.argument, reading),
  ...reading.base,
})
