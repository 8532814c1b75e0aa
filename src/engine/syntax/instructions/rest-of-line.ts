import type { RawWord } from '../../text/word.ts'
import type { MaintainerNode, StopsignalNode, UserNode, WorkdirNode } from '../tree.ts'
import { expandedWord, literalWord } from '../word.ts'
import { isEmpty, type Reading, reportMissing } from './reading.ts'

// These take the rest of the line as one argument, blanks inside included.
export const readUser = (reading: Reading): UserNode => ({
  kind: 'user',
  user: argumentOf(reading, 'a user, as in `USER app`'),
  ...reading.base,
})

export const readWorkdir = (reading: Reading): WorkdirNode => ({
  kind: 'workdir',
  path: argumentOf(reading, 'a path, as in `WORKDIR /app`'),
  ...reading.base,
})

export const readStopsignal = (reading: Reading): StopsignalNode => ({
  kind: 'stopsignal',
  signal: argumentOf(reading, 'a signal, as in `STOPSIGNAL SIGTERM`'),
  ...reading.base,
})

export const readMaintainer = (reading: Reading): MaintainerNode => ({
  kind: 'maintainer',
  author: argumentOf(reading, 'a name'),
  ...reading.base,
})

function argumentOf(reading: Reading, what: string): RawWord | undefined {
  const { name, argument } = reading
  if (!isEmpty(argument))
    return name === 'MAINTAINER' ? literalWord(argument) : expandedWord(argument, reading)
  reportMissing(reading, `\`${name}\` needs ${what}`)
  return undefined
}
