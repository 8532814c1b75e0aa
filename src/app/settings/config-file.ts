import { readConfig, toHadolintYaml } from '../../engine/report/config.ts'
import { knownRules } from '../../engine/report/known-rules.ts'
import { withFloor } from '../../engine/report/levels.ts'
import type { SharedOptions } from '../share/codec.ts'

export type ReadSettings =
  | { readonly options: SharedOptions; readonly notes: readonly string[] }
  | { readonly error: string }

/** What a file that says nothing means. */
const defaults = {
  preset: 'recommended',
  levels: {},
  trustedRegistries: [],
  labelSchema: {},
  strictLabels: false,
  ignoresSuppressions: false,
} as const satisfies SharedOptions

/** The settings of a `.hadolint.yaml` or of our own JSON, complete: what the file leaves out is at its default. */
export function settingsOf(text: string): ReadSettings {
  const config = readConfig(text)
  if ('error' in config) return config
  const options = config.floor ? withFloor(knownRules, config.options, config.floor) : config.options
  const { preset, levels, trustedRegistries, labelSchema, strictLabels, ignoresSuppressions } = {
    ...defaults,
    ...options,
  }
  return {
    options: {
      preset,
      levels,
      trustedRegistries,
      labelSchema,
      strictLabels,
      ignoresSuppressions,
      ...(options.platform !== undefined && { platform: options.platform }),
    },
    notes: config.notes,
  }
}

/** Our own JSON, which `drydock --config` reads: whatever differs from the defaults. */
export function toDrydockJson(options: SharedOptions): string {
  const told = Object.entries(defaults).flatMap(([key, usual]): readonly [string, unknown][] => {
    const value = Object.entries(options).find(([name]) => name === key)?.[1]
    return value === undefined || JSON.stringify(value) === JSON.stringify(usual) ? [] : [[key, value]]
  })
  const platform = options.platform === undefined ? {} : { platform: options.platform }
  return `${JSON.stringify({ ...Object.fromEntries(told), ...platform }, undefined, 2)}\n`
}

export { toHadolintYaml }
