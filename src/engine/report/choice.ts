import { countBy, isSafe, keyOf, type Place, placeOf } from './fixable.ts'
import type { Finding, Report } from './report.ts'

/** Which fixes somebody wants, and which not. */
export interface Choice {
  readonly chosen: readonly Place[]
  readonly refused: readonly Place[]
}

function among(places: readonly Place[]): (finding: Finding) => boolean {
  const names = new Set(places.map(placeOf))
  return (finding) => names.has(placeOf(finding))
}

/**
 * Tells whether a fix is wanted. Places move with the first fixes made, so that later a fix is known by what its finding
 * says; one that reads like a refused one is left alone then. Who refuses no safe fix also gets those that turn up.
 */
export function wishesOf({ chosen, refused }: Choice, first: Report): (finding: Finding) => boolean {
  const [isChosen, isRefused] = [among(chosen), among(refused)]
  const isOfFirst = new Set(first.findings)
  const wanted = new Set(first.findings.filter(isChosen).map(keyOf))
  const unwanted = first.findings.filter(isRefused)
  const unwantedKeys = new Set(unwanted.map(keyOf))
  const takesSafe = !unwanted.some(isSafe)
  return (finding) => {
    const isWelcome = takesSafe && isSafe(finding)
    if (isOfFirst.has(finding)) return isChosen(finding) || (!isRefused(finding) && isWelcome)
    const key = keyOf(finding)
    return !unwantedKeys.has(key) && (wanted.has(key) || isWelcome)
  }
}

/** The chosen findings that are still there: their fixes fit neither the text nor the others. */
export function leftOf({ chosen }: Choice, first: Report, last: Report): readonly Finding[] {
  const isChosen = among(chosen)
  const others = countBy(
    first.findings.filter((finding) => !isChosen(finding)),
    keyOf,
  )
  const still = countBy(last.findings, keyOf)
  const seen = new Map<string, number>()
  return first.findings.filter(isChosen).filter((finding) => {
    const key = keyOf(finding)
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count <= (still.get(key) ?? 0) - (others.get(key) ?? 0)
  })
}
