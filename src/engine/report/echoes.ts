import type { Preset } from '../options.ts'
import type { RuleProblem } from '../rules/check.ts'
import { type SpanSet, spanSet } from '../text/span-set.ts'

/** They find what another tool finds, no less. */
const mirrors: ReadonlySet<Preset> = new Set(['hadolint', 'buildkit'])

/** One mistake is told once: the problems without those that another rule tells better at the same place. */
export function withoutEchoes(
  problems: readonly RuleProblem[],
  preset: Preset | undefined,
): readonly RuleProblem[] {
  if (preset && mirrors.has(preset)) return problems
  const betterTellers = new Set(problems.flatMap(({ rule }) => rule.yieldsTo ?? []))
  const places = new Map<string, SpanSet>()
  for (const { rule, problem } of problems) {
    if (!betterTellers.has(rule.name)) continue
    const known = places.get(rule.name) ?? spanSet()
    known.add(problem.at)
    places.set(rule.name, known)
  }
  return problems.filter(
    ({ rule, problem }) => !rule.yieldsTo?.some((name) => places.get(name)?.hits(problem.at)),
  )
}
