import { parseImageRef } from '../facts/image-ref.ts'
import { canonicalRepository } from '../facts/images/canonical-repository.ts'
import { endOfLife } from '../facts/images/end-of-life.ts'
import { imageFacts } from '../facts/images/image-facts.ts'
import type { Dockerfile, ImageRef } from '../facts/model.ts'
import { mentionsSourceOnly } from '../facts/tables/source-only.ts'
import type { Options } from '../options.ts'
import { rounded } from '../sizes/amount.ts'
import { shippedBase } from '../sizes/image-size.ts'
import { saving } from '../sizes/saving.ts'
import type { Shelf } from '../sizes/tables/shelf.ts'
import type { Tables } from '../sizes/tables/tables.ts'
import { systemTablesFor, type TableName, tablesFor } from '../sizes/tables-for.ts'
import { applyEdits } from '../text/edit.ts'
import { breaksOf } from './breaks/all.ts'
import { chainOf, repositoryText } from './chain.ts'
import { distrolessFor } from './distroless.ts'
import { otherTags } from './other-tags.ts'
import type { BaseRow } from './row.ts'
import { lacksOf } from './toolchain.ts'
import {
  changeFor,
  type Draft,
  fileOf,
  type Present,
  sizeOf,
  type Trial,
  tablesOf,
  tryBase,
} from './trial.ts'

export type { BaseRow, Break } from './row.ts'

/** More than one looks at; the present base is one of them. */
const mostRows = 12

/**
 * The whole image on the other bases that are known of the image it stands on, the present one first and then the
 * smallest. Each row is an estimate of the edited text. Never throws; without a known base there are no rows.
 */
export function compareBases(source: string, options: Options): readonly BaseRow[] {
  let rows: readonly BaseRow[] = []
  for (rows of comparisonSteps(source, options));
  return rows
}

/** The rows so far, one more with each step, which takes an analysis of the text or two: between them is time for others. */
export function* comparisonSteps(source: string, options: Options): Generator<readonly BaseRow[], void> {
  const present = presentOf(source, options)
  if (!present) return
  const now = rowOf(present, asItIs(present))
  const others: BaseRow[] = []
  for (const reference of referencesFor(present)) {
    const trial = tryBase(reference, present)
    if (!trial || !isWeighed(trial)) continue
    others.push(rowOf(present, trial))
    yield [now, ...others.toSorted((a, b) => a.size.likely - b.size.likely)]
  }
}

/** The size tables that a comparison looks into; they ask for more once the base images have arrived. */
export function tablesToCompare(source: string, options: Options): readonly TableName[] {
  const file = fileOf(source, options)
  const chain = chainOf(file)
  if (!chain) return []
  const present = { source, options, file, chain }
  const texts = referencesFor(present).map((reference) =>
    applyEdits(source, changeFor(reference, present)?.edits ?? []),
  )
  const files = texts.map((text) => fileOf(text, options))
  return [
    ...new Set<TableName>([
      'base-images',
      ...[file, ...files].flatMap((one) => tablesFor(one, tablesOf(options))),
      ...files.flatMap((one) => systemTables(one, present)),
    ]),
  ]
}

/** The tables of a shelf once all that the comparison looks into have arrived, or turned out not to be had. */
export async function fetchedToCompare(source: string, options: Options, shelf: Shelf): Promise<Tables> {
  await shelf.stock((tables) => tablesToCompare(source, { ...options, tables }))
  return shelf.tables()
}

/** Names of packages are looked up on both sides; and what is compiled takes a compiler. */
function systemTables(file: Dockerfile, { source, options }: Draft): readonly TableName[] {
  const isCompiled = [source, ...Object.values(options.files ?? {})].some(mentionsSourceOnly)
  // On Alpine many a package has to be compiled; on Debian only those without any wheel.
  const compiling = systemTablesFor(file, ['pip', 'pipenv', 'poetry', 'uv', 'pdm']).filter(
    (table) => table === 'alpine' || isCompiled,
  )
  return [...systemTablesFor(file, ['apt', 'apk']), ...compiling]
}

function presentOf(source: string, options: Options): Present | undefined {
  const file = fileOf(source, options)
  const chain = chainOf(file)
  return chain && { source, options, file, chain, size: sizeOf(file, options) }
}

/** The bases to try, as they are written: fewer for long texts, each of which takes its time. */
function referencesFor({ chain, options, source }: Draft): readonly string[] {
  const tables = tablesOf(options)
  if (tables.baseImages?.buildsOf(canonicalRepository(chain.image)).length === 0) return []
  const distroless = tables.baseImages && distrolessFor(chain)
  const written = otherTags(chain.image, tables)
    .map((tag) => `${repositoryText(chain.image)}:${tag}`)
    .filter((reference) => !isStepBack(chain.image, parseImageRef(reference), options))
  const most = Math.max(4, Math.min(mostRows, Math.floor(600_000 / (source.length + 1)))) - 1
  return [...(distroless === undefined ? [] : [distroless]), ...written].slice(0, most)
}

/** Nobody moves to what gets no fixes any more, save where it got them as long as the present base did. */
function isStepBack(now: ImageRef, other: ImageRef, { today }: Options): boolean {
  const end = endOfLife(other)
  if (today === undefined || end === undefined || end >= today) return false
  return end < (endOfLife(now) ?? today)
}

/** A base whose weight nobody knows has nothing to be compared by. */
const isWeighed = ({ size }: Trial): boolean => shippedBase(size)?.basis.kind !== 'unknown'

const asItIs = ({ chain, file, size }: Present): Trial => ({
  to: chain.image,
  edits: [],
  companions: [],
  moves: [],
  translations: [],
  lacks: lacksOf(file, size),
  file,
  size,
})

function rowOf(present: Present, trial: Trial): BaseRow {
  const { to, edits, companions, size } = trial
  const saves = saving(present.size, size)
  return {
    base: to.text,
    variant: imageFacts(to).variant,
    isCurrent: trial.size === present.size,
    edits,
    alsoChanges: companions.map(({ stage }) => stage.name ?? String(stage.index)),
    size: size.shipped,
    unknowns: size.unknowns,
    pull: size.pull,
    difference: rounded({ low: -saves.high, likely: -saves.likely, high: -saves.low }),
    basis: shippedBase(size)?.basis ?? { kind: 'unknown', why: 'no stage ships' },
    breaks: breaksOf(present, trial),
  }
}
