import type { Level, Options, Preset } from '../options.ts'
import type { Severity } from '../rules/rule.ts'
import { isAtLeast } from './order.ts'
import { plainId, type RuleText } from './rule-text.ts'

/** `DL3009`, `SC2046`. */
const isHadolintCode = (code: string): boolean => /^(DL|SC)\d{4}$/.test(code)

/** `FromAsCasing`, `JSONArgsRecommended`: letters only, as BuildKit names its checks. */
export const isBuildKitCode = (code: string): boolean => /^[A-Z]+[a-z]+[A-Z][A-Za-z]+$/.test(code)

/** Hadolint has them, switched off. */
const offInHadolint: readonly string[] = ['DL1001', 'DL3057']

const codesOf = (rule: RuleText): readonly string[] => rule.codes ?? []

const presets = {
  recommended: (rule) => !rule.optIn,
  security: (rule) => !rule.optIn && rule.concern === 'security',
  size: (rule) => !rule.optIn && rule.concern === 'size',
  strict: () => true,
  hadolint: (rule) => codesOf(rule).some((code) => isHadolintCode(code) && !offInHadolint.includes(code)),
  buildkit: (rule) => codesOf(rule).some(isBuildKitCode),
} as const satisfies Record<Preset, (rule: RuleText) => boolean>

export const presetNames: readonly Preset[] = [
  'recommended',
  'security',
  'size',
  'strict',
  'hadolint',
  'buildkit',
]

/** A text that Docker refuses is told under every preset. */
const isRefusal = (rule: RuleText): boolean => rule.each === 'problem' && rule.severity === 'error'

const severityIn = (rule: RuleText, preset: Preset): Level =>
  presets[preset](rule) || isRefusal(rule) ? rule.severity : 'off'

/** The severity of every rule that is on, by name: the preset's choice, then the levels set by code, then by name. */
export function levelsOf(
  rules: readonly RuleText[],
  { preset = 'recommended', levels = {} }: Pick<Options, 'preset' | 'levels'>,
): ReadonlyMap<string, Severity> {
  const wanted = wantedLevels(levels)
  const byRule = rules.map((rule): readonly [string, Level] => [
    rule.name,
    wanted(rule) ?? severityIn(rule, preset),
  ])
  return new Map(byRule.flatMap(([name, level]) => (level === 'off' ? [] : [[name, level] as const])))
}

/** True for a rule that was asked for, by its level or by a preset that has what is off by default. */
export function isAskedFor(
  rule: RuleText,
  { preset = 'recommended', levels = {} }: Pick<Options, 'preset' | 'levels'>,
): boolean {
  const isDefault = preset === 'recommended' || preset === 'security' || preset === 'size'
  return wantedLevels(levels)(rule) !== undefined || (!isDefault && presets[preset](rule))
}

function wantedLevels(levels: NonNullable<Options['levels']>): (rule: RuleText) => Level | undefined {
  const wanted = new Map(Object.entries(levels).map(([id, level]) => [plainId(id), level]))
  if (wanted.size === 0) return () => undefined
  return (rule) => {
    const id = [rule.name, ...codesOf(rule)].map(plainId).find((one) => wanted.has(one))
    return id === undefined ? undefined : wanted.get(id)
  }
}

/** The options with every rule off that would be reported below a severity. */
export function withFloor(rules: readonly RuleText[], options: Options, floor: Severity): Options {
  const below = [...levelsOf(rules, options)].filter(([, severity]) => !isAtLeast(severity, floor))
  const off = Object.fromEntries(below.map(([name]) => [name, 'off' as const]))
  return { ...options, levels: { ...options.levels, ...off } }
}
