import * as v from 'valibot'
import { parse, stringify } from 'yaml'
import type { Level, Options } from '../options.ts'
import { knownRuleIndex } from './known-rules.ts'
import { presetNames } from './levels.ts'
import { severities } from './order.ts'
import type { Severity } from './report.ts'
import type { RuleIndex } from './rule-text.ts'

/** What a configuration file says: how to analyse, and when that is a failure. */
export interface Config {
  readonly options: Options
  /** The least severity that is reported. */
  readonly floor: Severity | undefined
  /** The least severity that makes the exit status 1; undefined: whatever is reported. */
  readonly failsAt: Severity | undefined
  readonly neverFails: boolean
  /** Keys and ids that were passed over. */
  readonly notes: readonly string[]
}

export type ConfigResult = Config | { readonly error: string }

const level = v.picklist([...severities, 'off', 'ignore'] as const)
/** `ignored: DL3008` is meant as a list of one. */
const list = v.pipe(
  v.union([
    v.array(v.string()),
    v.pipe(
      v.string(),
      v.transform((one) => [one]),
    ),
  ]),
  v.readonly(),
)
const labelTypes = ['text', 'rawtext', 'url', 'rfc3339', 'semver', 'hash', 'spdx', 'email', ''] as const
const labels = v.record(v.string(), v.nullable(v.picklist(labelTypes)))
const overrides = v.strictObject({
  error: v.nullish(list),
  warning: v.nullish(list),
  info: v.nullish(list),
  style: v.nullish(list),
})

/** Hadolint's keys in its own spelling, ours in camel case; a key set to nothing counts as absent. */
const entries = {
  ignored: v.nullish(list),
  override: v.nullish(overrides),
  trustedRegistries: v.nullish(list),
  'label-schema': v.nullish(labels),
  'strict-labels': v.nullish(v.boolean()),
  'failure-threshold': v.nullish(v.picklist([...severities, 'ignore', 'none'] as const)),
  'no-fail': v.nullish(v.boolean()),
  'disable-ignore-pragma': v.nullish(v.boolean()),
  preset: v.nullish(v.picklist(presetNames)),
  levels: v.nullish(v.record(v.string(), level)),
  level: v.nullish(v.picklist(severities)),
  labelSchema: v.nullish(labels),
  strictLabels: v.nullish(v.boolean()),
  ignoresSuppressions: v.nullish(v.boolean()),
  platform: v.nullish(v.string()),
  assumptions: v.nullish(v.record(v.string(), v.pipe(v.number(), v.minValue(0)))),
}
const schema = v.object(entries)
type Settings = v.InferOutput<typeof schema>

/** Keys of hadolint's that concern its output only. */
const passedOver: readonly string[] = ['format', 'no-color', 'verbose']

/** The settings in a YAML or JSON text: hadolint's, ours, or both. */
export function readConfig(text: string, index: RuleIndex = knownRuleIndex): ConfigResult {
  const document = parsed(text)
  if ('error' in document) return document
  const value = document.value ?? {}
  if (typeof value !== 'object' || Array.isArray(value))
    return { error: 'The configuration is no map of settings' }
  const result = v.safeParse(schema, value)
  if (!result.success) return { error: result.issues.map(issueText).join('; ') }

  const settings = result.output
  const stranger = Object.keys(settings.levels ?? {}).find((id) => index.byId(id).length === 0)
  if (stranger !== undefined) return { error: `\`levels\` names \`${stranger}\`, which no rule is called` }
  const keys = Object.keys(value).filter((key) => !(key in entries) && !passedOver.includes(key))
  const threshold = settings['failure-threshold'] ?? undefined
  const isOff = threshold === 'ignore' || threshold === 'none'
  return {
    options: optionsOf(settings),
    floor: settings.level ?? undefined,
    failsAt: isOff ? undefined : threshold,
    neverFails: isOff || settings['no-fail'] === true,
    notes: [
      ...keys.map((key) => `The setting \`${key}\` is not known and has no effect`),
      ...foreignIds(settings, index).map((id) => `\`${id}\` is no rule that is known here`),
    ],
  }
}

function parsed(text: string): { readonly value: unknown } | { readonly error: string } {
  try {
    return { value: parse(text, { logLevel: 'error' }) }
  } catch (error) {
    const first = error instanceof Error ? error.message.split('\n')[0] : String(error)
    return { error: `The configuration is no YAML: ${first ?? ''}` }
  }
}

const issueText = (issue: v.BaseIssue<unknown>): string => {
  const path = v.getDotPath(issue)
  return path === null ? issue.message : `\`${path}\`: ${issue.message}`
}

/** Codes of hadolint's and ShellCheck's are never strange: a file may name some that only hadolint has. */
function foreignIds({ ignored, override }: Settings, index: RuleIndex): readonly string[] {
  const ids = [...(ignored ?? []), ...severities.flatMap((severity) => override?.[severity] ?? [])]
  return ids.filter((id) => !/^(DL|SC)\d{4}$/i.test(id) && index.byId(id).length === 0)
}

function optionsOf(settings: Settings): Options {
  const labelSchema = settings.labelSchema ?? settings['label-schema']
  const strictLabels = settings.strictLabels ?? settings['strict-labels']
  const ignoresSuppressions = settings.ignoresSuppressions ?? settings['disable-ignore-pragma']
  const levels = levelsIn(settings)
  return {
    ...(settings.preset && { preset: settings.preset }),
    ...(Object.keys(levels).length > 0 && { levels }),
    ...(settings.trustedRegistries && { trustedRegistries: settings.trustedRegistries }),
    ...(labelSchema && { labelSchema: typesOf(labelSchema) }),
    ...(strictLabels != null && { strictLabels }),
    ...(ignoresSuppressions != null && { ignoresSuppressions }),
    ...(settings.platform && { platform: settings.platform }),
    ...(settings.assumptions && { assumptions: settings.assumptions }),
  }
}

const typesOf = (schema: v.InferOutput<typeof labels>): Record<string, string> =>
  Object.fromEntries(Object.entries(schema).map(([key, type]) => [key, plainType(type)]))

/** Hadolint takes an empty type for text. */
const plainType = (type: string | null): string =>
  type === null || type === '' || type === 'rawtext' ? 'text' : type

/** Later wins: style, info, warning, error as hadolint has it, then what is ignored, then our own levels. */
function levelsIn({ ignored, override, levels }: Settings): Record<string, Level> {
  const set = (
    ids: readonly string[] | null | undefined,
    level: Level,
  ): readonly (readonly [string, Level])[] => (ids ?? []).map((id) => [id, level])
  const own = Object.entries(levels ?? {}).map(([id, one]) => [id, one === 'ignore' ? 'off' : one] as const)
  return Object.fromEntries([
    ...[...severities].reverse().flatMap((severity) => set(override?.[severity], severity)),
    ...set(ignored, 'off'),
    ...own,
  ])
}

/** The part of the options that hadolint has too, as its `.hadolint.yaml`; empty when there is none. */
export function toHadolintYaml(options: Options, index: RuleIndex = knownRuleIndex): string {
  const byLevel = new Map<Level, string[]>()
  for (const [id, level] of Object.entries(options.levels ?? {})) {
    const codes = index.byId(id).flatMap((rule) => rule.codes ?? [])
    const theirs = [...new Set([id, ...codes])].filter((code) => /^(DL|SC)\d{4}$/.test(code))
    byLevel.set(level, [...(byLevel.get(level) ?? []), ...theirs])
  }
  const override = Object.fromEntries(
    severities.flatMap((severity) => {
      const codes = byLevel.get(severity) ?? []
      return codes.length === 0 ? [] : [[severity, codes]]
    }),
  )
  const ignored = byLevel.get('off') ?? []
  const settings = {
    ...(ignored.length > 0 && { ignored }),
    ...(Object.keys(override).length > 0 && { override }),
    ...(options.trustedRegistries?.length && { trustedRegistries: options.trustedRegistries }),
    ...(options.labelSchema && { 'label-schema': options.labelSchema }),
    ...(options.strictLabels && { 'strict-labels': true }),
    ...(options.ignoresSuppressions && { 'disable-ignore-pragma': true }),
  }
  return Object.keys(settings).length === 0 ? '' : stringify(settings)
}
