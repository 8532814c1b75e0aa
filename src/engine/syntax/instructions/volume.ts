import type { VolumeNode } from '../tree.ts'
import { type Reading, reportMissing } from './reading.ts'
import { readPaths } from './transfer.ts'

export function readVolume(reading: Reading): VolumeNode {
  const { words } = readPaths(reading)
  if (words.length === 0) reportMissing(reading, '`VOLUME` needs a path, as in `VOLUME /data`')
  const blank = words.find(({ text }) => text === '')
  if (blank) reading.report('missing-argument', blank.span, '`VOLUME` takes no empty path')
  return { kind: 'volume', paths: words, ...reading.base }
}
