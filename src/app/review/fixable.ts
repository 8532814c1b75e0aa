import type { Finding } from '../../engine/report/report.ts'

export type Fixable = Finding & { readonly fix: NonNullable<Finding['fix']> }

export const isFixable = (finding: Finding): finding is Fixable => finding.fix !== undefined

export const nameOf = ({ rule, at }: Fixable): string => `${rule}@${at.start}-${at.end}`

/** What the user said; else safe ones are ticked and the others are not. */
export const isTicked = (fixable: Fixable, answers: ReadonlyMap<string, boolean>): boolean =>
  answers.get(nameOf(fixable)) ?? fixable.fix.safety === 'safe'
