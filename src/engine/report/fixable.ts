import type { Finding } from './report.ts'

export type FixableFinding = Finding & { readonly fix: NonNullable<Finding['fix']> }

export const isFixable = (finding: Finding): finding is FixableFinding => finding.fix !== undefined

export const isSafe = ({ fix }: Finding): boolean => fix?.safety === 'safe'

/** Names one finding of a report. */
export type Place = Pick<Finding, 'rule' | 'at'>

export const placeOf = ({ rule, at }: Place): string => `${rule}@${at.start}-${at.end}`

/** Line numbers in a message move with the text, so they do not tell findings apart. */
export const keyOf = ({ rule, message }: Finding): string =>
  `${rule}\0${message.replace(/\blines? \d+(?:[–-]\d+)?/g, 'line')}`

export function countBy<T>(items: Iterable<T>, key: (item: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  return counts
}
