import type { Rule } from '../rules/rule.ts'

/** What is told of a rule, without its check. */
export type RuleText = Pick<
  Rule,
  | 'name'
  | 'codes'
  | 'severity'
  | 'concern'
  | 'optIn'
  | 'title'
  | 'why'
  | 'unless'
  | 'fix'
  | 'examples'
  | 'each'
>

/** The one finding that no rule makes: only the report knows what a comment silenced. */
export const unusedSuppression: RuleText = {
  name: 'unused-suppression',
  severity: 'info',
  concern: 'upkeep',
  title: 'Delete comments that silence nothing',
  why: `
    The comment was written for a finding that is gone, or it is misspelt and never
    worked. Left in place it hides the next mistake of that kind from everybody.
  `,
  unless: 'Another tool still reports the finding that the comment names.',
  fix: 'safe',
  each: 'file',
  examples: [],
}

/** Finds rules by their own name or by any id that another tool gives them, in any case. */
export interface RuleIndex {
  readonly rules: readonly RuleText[]
  byId(id: string): readonly RuleText[]
}

/** `AVD-DS-0002`, `DS002` and `DS-0002` are one; so are `hadolint/DL3008` and `DL3008`. */
export function plainId(id: string): string {
  const lower = id.trim().toLowerCase()
  const bare = lower.slice(lower.lastIndexOf('/') + 1)
  const trivy = bare.startsWith('avd-') ? bare.slice('avd-'.length) : bare
  const digits = /^ds-?(\d{3,4})$/.exec(trivy)?.[1]
  return digits === undefined ? trivy : `ds-${digits.padStart(4, '0')}`
}

/** These rules, and the one finding that none of them makes. */
export const indexOf = (rules: readonly RuleText[]): RuleIndex =>
  ruleIndex([...rules, unusedSuppression].sort((a, b) => (a.name < b.name ? -1 : 1)))

export function ruleIndex(known: readonly RuleText[]): RuleIndex {
  const found = new Map<string, RuleText[]>()
  for (const rule of known) {
    for (const id of new Set([rule.name, ...(rule.codes ?? [])].map(plainId))) {
      const sharing = found.get(id)
      if (sharing) sharing.push(rule)
      else found.set(id, [rule])
    }
  }
  return { rules: known, byId: (id) => found.get(plainId(id)) ?? [] }
}
