import type { Contributor, Layer } from '../../engine/sizes/image-size.ts'
import { say } from '../words/say.ts'

/** The name under which a number for the whole layer is kept; it moves along with its line. */
export const lineKey = ({ line }: Layer): string => `line:${line}`

/** The path that COPY or ADD takes this part from, which names it wherever its line goes; else undefined. */
export function sourceKey({ instruction, at }: Layer, { label }: Contributor, source: string) {
  if (instruction !== 'COPY' && instruction !== 'ADD') return undefined
  if (label.includes('$') || label.includes('://')) return undefined
  const words = source.slice(at.start, at.end).split(/[\s"',[\]]+/)
  return words.includes(label) ? label : undefined
}

/** Numbers that a person may know better than we do. */
export const isRough = ({ basis }: Contributor): boolean =>
  basis.kind === 'unknown' || basis.kind === 'rule-of-thumb'

/** What a number is for, in words. */
export const assumptionName = (key: string): string =>
  key.startsWith('line:') ? say('line {line}', { line: key.slice('line:'.length) }) : key
