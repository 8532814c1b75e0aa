import * as v from 'valibot'
import { type SharedOptions, type SharedState, views } from '../state.ts'
import { textOfWtf8, wtf8 } from './wtf8.ts'

/**
 * A record is texts with 0xFF between them: the Dockerfile, the rest as JSON (empty when all is default), then
 * name and content of each file beside it. A proposed change comes last: the files that it writes, and its Dockerfile.
 * Texts stand raw so that the dictionary fits them.
 */
const boundary = 0xff

/** More than any link of honest length carries; they bound the time that a hostile one can take. */
const mostParts = 2_000
const longestJson = 400_000

const severities = ['error', 'warning', 'info', 'style'] as const
const presets = ['recommended', 'security', 'size', 'strict', 'hadolint', 'buildkit'] as const

const pairs = <Value extends v.GenericSchema>(value: Value) =>
  v.optional(v.array(v.strictTuple([v.string(), value])))
const bytes = v.pipe(v.number(), v.finite(), v.minValue(0))
const yes = v.optional(v.literal(1))

/** Keys are short because they are paid for in characters of the link. */
const Rest = v.strictObject({
  a: pairs(bytes),
  // Bytes, their rounding, and compressed bytes if known.
  b: v.optional(
    v.array(
      v.union([v.strictTuple([v.string(), bytes, bytes]), v.strictTuple([v.string(), bytes, bytes, bytes])]),
    ),
  ),
  c: pairs(bytes),
  // A change is proposed, which writes so many files.
  d: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  i: yes,
  l: pairs(v.picklist([...severities, 'off'])),
  n: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
  p: v.optional(v.string()),
  r: v.optional(v.picklist(presets)),
  s: pairs(v.string()),
  t: v.optional(v.array(v.string())),
  v: v.optional(v.picklist(views)),
  y: yes,
})
type Rest = v.InferOutput<typeof Rest>

export function writeRecord({ source, options, line, view, change }: SharedState): Uint8Array {
  const rest: { [Key in keyof Rest]: Rest[Key] | undefined } = {
    a: pairsOf(options.assumptions, areBytes),
    b: rowsOf(options.measured),
    c: pairsOf(options.contextSizes, areBytes),
    d: change && Object.keys(change.files).length,
    i: options.ignoresSuppressions ? 1 : undefined,
    l: pairsOf(options.levels),
    n: line !== undefined && Number.isSafeInteger(line) && line >= 1 ? line : undefined,
    p: options.platform === 'linux/amd64' ? undefined : options.platform,
    r: options.preset === 'recommended' ? undefined : options.preset,
    s: pairsOf(options.labelSchema),
    t: options.trustedRegistries?.length ? [...options.trustedRegistries] : undefined,
    v: view === 'findings' ? undefined : view,
    y: options.strictLabels ? 1 : undefined,
  }
  const json = JSON.stringify(rest)
  const files = [
    ...Object.entries(options.files ?? {}).flat(),
    ...(change ? [...Object.entries(change.files).flat(), change.source] : []),
  ]
  const texts = files.length > 0 || json !== '{}' ? [source, json === '{}' ? '' : json, ...files] : [source]
  return between(texts.map(wtf8))
}

/** Undefined when the bytes are no record of version 1. */
export function readRecord(record: Uint8Array): SharedState | undefined {
  const parts = partsOf(record)
  if (parts.length > mostParts) return undefined
  const texts = parts.map(textOfWtf8)
  const [source, json = '', ...others] = texts.filter((text) => text !== undefined)
  if (source === undefined || texts.includes(undefined)) return undefined
  if (json.length > longestJson) return undefined

  const rest = v.safeParse(Rest, parsed(json || '{}'), { abortEarly: true })
  if (!rest.success) return undefined
  const { d: written } = rest.output
  const changed = written === undefined ? [] : others.splice(-(2 * written + 1))
  if (others.length % 2 === 1 || changed.length !== (written === undefined ? 0 : 2 * written + 1))
    return undefined
  const change = changed.pop()
  return {
    source,
    ...stateOf(rest.output, pairedUp(others)),
    ...(change !== undefined && { change: { source: change, files: Object.fromEntries(pairedUp(changed)) } }),
  }
}

function pairedUp(texts: readonly string[]): [string, string][] {
  const pairs: [string, string][] = []
  for (let at = 0; at < texts.length; at += 2) pairs.push([texts[at] ?? '', texts[at + 1] ?? ''])
  return pairs
}

function stateOf(rest: Rest, named: readonly [string, string][]): Omit<SharedState, 'source'> {
  const options: SharedOptions = {
    ...(rest.p !== undefined && { platform: rest.p }),
    ...(named.length > 0 && { files: Object.fromEntries(named) }),
    ...(rest.c && { contextSizes: Object.fromEntries(rest.c) }),
    ...(rest.a && { assumptions: Object.fromEntries(rest.a) }),
    ...(rest.b && { measured: measuredOf(rest.b) }),
    ...(rest.r && { preset: rest.r }),
    ...(rest.l && { levels: Object.fromEntries(rest.l) }),
    ...(rest.t && { trustedRegistries: rest.t }),
    ...(rest.s && { labelSchema: Object.fromEntries(rest.s) }),
    ...(rest.y && { strictLabels: true }),
    ...(rest.i && { ignoresSuppressions: true }),
  }
  return { options, line: rest.n, view: rest.v }
}

/** What a reader would refuse is left out, so that one odd number does not spoil the link. */
function pairsOf<Value>(
  map: Readonly<Record<string, Value>> | undefined,
  isValid: (value: Value) => boolean = () => true,
): [string, Value][] | undefined {
  const entries = Object.entries(map ?? {}).filter(([, value]) => isValid(value))
  return entries.length > 0 ? entries : undefined
}

type Row = NonNullable<Rest['b']>[number]

function rowsOf(measured: SharedOptions['measured'] = {}): Row[] | undefined {
  const rows = Object.entries(measured).flatMap(([name, { bytes, roundedBy, compressed }]): Row[] => {
    if (![bytes, roundedBy, compressed ?? 0].every(areBytes)) return []
    return [compressed === undefined ? [name, bytes, roundedBy] : [name, bytes, roundedBy, compressed]]
  })
  return rows.length > 0 ? rows : undefined
}

const measuredOf = (rows: readonly Row[]): NonNullable<SharedOptions['measured']> =>
  Object.fromEntries(
    rows.map(([name, bytes, roundedBy, compressed]) => [
      name,
      { bytes, roundedBy, ...(compressed !== undefined && { compressed }) },
    ]),
  )

const areBytes = (value: number): boolean => v.is(bytes, value)

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function between(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, -1))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
    if (at < whole.length) whole[at++] = boundary
  }
  return whole
}

function partsOf(record: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = []
  let start = 0
  for (
    let end = record.indexOf(boundary);
    end !== -1 && parts.length <= mostParts;
    end = record.indexOf(boundary, start)
  ) {
    parts.push(record.subarray(start, end))
    start = end + 1
  }
  parts.push(record.subarray(start))
  return parts
}
