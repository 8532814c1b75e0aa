import { curlCluster } from '../../../facts/curl-options.ts'
import type { Command } from '../../../facts/model.ts'
import { type Edit, insertAfter } from '../../../text/edit.ts'
import { insertFlag } from './insert-flag.ts'

/** The edit that gives curl one more switch, in its first cluster if it has one: `-sSL` becomes `-fsSL`. */
export function addCurlSwitch(command: Command, letter: string): Edit | undefined {
  const cluster = curlCluster(command)
  const { start } = cluster?.span ?? { start: 0 }
  if (cluster) return insertAfter({ start, end: start + 1 }, letter)
  return command.name && insertFlag(command.name, `-${letter}`, command.run)
}
