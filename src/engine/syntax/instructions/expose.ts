import type { ExposeNode } from '../tree.ts'
import { expandedWord } from '../word.ts'
import { blankSeparated } from '../words.ts'
import { type Reading, reportMissing } from './reading.ts'

export function readExpose(reading: Reading): ExposeNode {
  const ports = blankSeparated(reading.argument).map((word) => expandedWord(word, reading))
  if (ports.length === 0) reportMissing(reading, '`EXPOSE` needs a port, as in `EXPOSE 8080`')
  return { kind: 'expose', ports, ...reading.base }
}
