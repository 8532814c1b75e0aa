import type { Amount } from '../../sizes/amount.ts'
import { gainText } from '../../sizes/bytes-text.ts'
import type { BaseRow } from '../row.ts'

/** A file and what it would weigh on other bases. */
export interface Comparison {
  readonly path: string
  readonly source: string
  /** Empty where the base is unknown. */
  readonly rows: readonly BaseRow[]
}

export const nothingToCompare = 'The final image stands on no base whose variants are known'

/** `+12 MB (3–20)`, `−688 MB (−815 – −540)`: what the image gains by the change. */
export function differenceText({ low, likely, high }: Amount): string {
  const [from, to] = [gainText(low), gainText(high)]
  return from === to ? gainText(likely) : `${gainText(likely)} (${from} to ${to})`
}
