import * as v from 'valibot'
import type { Level, Preset } from '../../engine/options.ts'
import type { Weighed } from '../../engine/sizes/measured.ts'
import type { SharedOptions } from '../../worker/link/state.ts'
import { say } from '../words/say.ts'

/** A text of the user's, with its options, kept in this browser only. */
export interface Draft {
  readonly id: string
  readonly name: string
  readonly source: string
  readonly options: SharedOptions
  /** Milliseconds since 1970. */
  readonly savedAt: number
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isBytes = (value: unknown): value is number => typeof value === 'number' && value >= 0
const isWeighed = (value: unknown): value is Weighed => {
  const { bytes, roundedBy, compressed = 0 } = Object(value)
  return [bytes, roundedBy, compressed].every(isBytes)
}
const isOneOf =
  <Name extends string>(...names: Name[]) =>
  (value: unknown): value is Name =>
    names.some((name) => name === value)
const isLevel = isOneOf<Level>('error', 'warning', 'info', 'style', 'off')
const isPreset = isOneOf<Preset>('recommended', 'security', 'size', 'strict', 'hadolint', 'buildkit')

/** Not `v.record`: that drops names such as `constructor`, and a file may be called so. */
const mapOf = <Value>(isValue: (value: unknown) => value is Value) =>
  v.exactOptional(
    v.custom<Readonly<Record<string, Value>>>(
      (value) =>
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.values(value).every(isValue),
    ),
  )

const StoredOptions = v.object({
  platform: v.exactOptional(v.string()),
  files: mapOf(isText),
  contextSizes: mapOf(isBytes),
  assumptions: mapOf(isBytes),
  measured: mapOf(isWeighed),
  preset: v.exactOptional(v.custom<Preset>(isPreset)),
  levels: mapOf(isLevel),
  trustedRegistries: v.exactOptional(v.array(v.string())),
  labelSchema: mapOf(isText),
  strictLabels: v.exactOptional(v.boolean()),
  ignoresSuppressions: v.exactOptional(v.boolean()),
})

const StoredDraft = v.object({
  name: v.string(),
  source: v.string(),
  options: StoredOptions,
  savedAt: v.pipe(v.number(), v.finite()),
})

export const textOfDraft = ({ name, source, options, savedAt }: Omit<Draft, 'id'>): string =>
  JSON.stringify({ name, source, options, savedAt })

/** Undefined when the stored text is no draft: another program wrote it, or it was cut. */
export function draftOfText(id: string, text: string): Draft | undefined {
  try {
    const stored = v.safeParse(StoredDraft, JSON.parse(text), { abortEarly: true })
    return stored.success ? { id, ...stored.output } : undefined
  } catch {
    return undefined
  }
}

/** What a draft is called until its owner names it: the last image it starts from. */
export function nameOf(source: string): string {
  const images = [...source.matchAll(/^[ \t]*FROM[ \t]+(?:--\S+[ \t]+)*(\S+)/gim)]
  return images.at(-1)?.[1]?.slice(0, 80) ?? say('Untitled')
}
