import type { Level, Options } from '../../engine/options.ts'
import { knownRules } from '../../engine/report/known-rules.ts'
import { levelsOf } from '../../engine/report/levels.ts'
import { plainId, type RuleText } from '../../engine/report/rule-text.ts'
import { sayIfKnown } from '../words/say.ts'

/** A rule as the settings show it. */
export interface RuleRow {
  readonly rule: RuleText
  /** What the preset makes of it. */
  readonly usual: Level
  /** What the user made of it; undefined when nothing. */
  readonly own: Level | undefined
}

/** All rules, with the preset's level and the user's, which may be given under any of the rule's ids. */
export function ruleRows({ preset, levels = {} }: Pick<Options, 'preset' | 'levels'>): RuleRow[] {
  const usual = levelsOf(knownRules, preset ? { preset } : {})
  const own = new Map(Object.entries(levels).map(([id, level]) => [plainId(id), level]))
  return knownRules.map((rule) => ({
    rule,
    usual: usual.get(rule.name) ?? 'off',
    own: idsOf(rule)
      .map((id) => own.get(id))
      .find((level) => level !== undefined),
  }))
}

const idsOf = ({ name, codes = [] }: RuleText): string[] => [name, ...codes].map(plainId)

/** The levels with one rule set, or, without a level, left to the preset again. */
export function withLevel(
  levels: Readonly<Record<string, Level>>,
  rule: RuleText,
  level: Level | undefined,
): Readonly<Record<string, Level>> {
  if (level) return { ...levels, [rule.name]: level }
  const ids = idsOf(rule)
  return Object.fromEntries(Object.entries(levels).filter(([id]) => !ids.includes(plainId(id))))
}

/** True for the words of a name, a code or a title, as the page says it or in English. */
export const isAbout = ({ name, title, codes = [] }: RuleText, text: string): boolean =>
  [name, title, sayIfKnown(title), ...codes].some((one) => one.toLowerCase().includes(text))
