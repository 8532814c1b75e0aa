import { rules } from '../rules/index.ts'
import { indexOf, type RuleIndex, type RuleText } from './rule-text.ts'

export const knownRuleIndex: RuleIndex = indexOf(rules)

/** Everything that can appear as a finding, by name. */
export const knownRules: readonly RuleText[] = knownRuleIndex.rules
