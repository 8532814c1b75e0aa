import { countBy, type FixableFinding, isFixable, isSafe, keyOf } from './fixable.ts'
import type { Finding, Report } from './report.ts'

/** Names one finding of a report. */
export type Chosen = Pick<Finding, 'rule' | 'at'>

const isAmong = (chosen: readonly Chosen[]): ((finding: Finding) => boolean) => {
  const places = new Set(chosen.map(placeOf))
  return (finding) => places.has(placeOf(finding))
}

const placeOf = ({ rule, at }: Chosen): string => `${rule}@${at.start}-${at.end}`

/**
 * What was chosen among the findings of the first text. Places move with the first fixes made, so that later a fix is
 * known by what its finding says; one that reads like a fix that was not chosen is left alone then. Who has chosen all
 * safe fixes also gets those that the others make possible.
 */
export function choiceOf(chosen: readonly Chosen[], first: Report): (finding: FixableFinding) => boolean {
  const isChosen = isAmong(chosen)
  const all = first.findings.filter(isFixable)
  const isOfFirst = new Set<Finding>(all)
  const wanted = new Set(all.filter(isChosen).map(keyOf))
  const refused = new Set(all.filter((finding) => !isChosen(finding)).map(keyOf))
  const takesAllSafe = all.filter(isSafe).every(isChosen)
  return (finding) => {
    if (isOfFirst.has(finding)) return isChosen(finding)
    const key = keyOf(finding)
    return !refused.has(key) && (wanted.has(key) || (takesAllSafe && isSafe(finding)))
  }
}

/** The chosen findings that are still there: their fixes fit neither the text nor the others. */
export function leftOf(chosen: readonly Chosen[], first: Report, last: Report): readonly Finding[] {
  const isChosen = isAmong(chosen)
  const others = countBy(
    first.findings.filter((finding) => !isChosen(finding)),
    keyOf,
  )
  const still = countBy(last.findings, keyOf)
  const seen = new Map<string, number>()
  return first.findings.filter(isChosen).filter((finding) => {
    const key = keyOf(finding)
    seen.set(key, (seen.get(key) ?? 0) + 1)
    return (seen.get(key) ?? 0) <= (still.get(key) ?? 0) - (others.get(key) ?? 0)
  })
}
