import { rules } from '../rules/index.ts'
import { type RuleIndex, type RuleText, ruleIndex, unusedSuppression } from './rule-text.ts'

/** Everything that can appear as a finding, by name. */
export const knownRules: readonly RuleText[] = [...rules, unusedSuppression].sort((a, b) =>
  a.name < b.name ? -1 : 1,
)

export const knownRuleIndex: RuleIndex = ruleIndex(knownRules)
