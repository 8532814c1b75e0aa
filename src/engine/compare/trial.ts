import { parseImageRef } from '../facts/image-ref.ts'
import { imageFacts } from '../facts/images/image-facts.ts'
import type { Dockerfile, ImageRef } from '../facts/model.ts'
import { readDockerfile } from '../facts/read.ts'
import type { Options } from '../options.ts'
import { estimate } from '../sizes/estimate.ts'
import type { ImageSize } from '../sizes/image-size.ts'
import { nearestSuite } from '../sizes/tables/debian-suite.ts'
import type { Tables } from '../sizes/tables/tables.ts'
import { parseDockerfile } from '../syntax/parse.ts'
import { applyEdits, type Edit } from '../text/edit.ts'
import { type Companion, companionsOf } from './along.ts'
import { type Chain, chainOf } from './chain.ts'
import { fromEdit } from './from-edit.ts'
import { type Move, movesOf } from './moves.ts'
import { compilerEdit, type Lack, lacksOf } from './toolchain.ts'
import { type Translation, translationsFor } from './translate.ts'

/** The text as it is written. */
export interface Draft {
  readonly source: string
  readonly options: Options
  readonly file: Dockerfile
  readonly chain: Chain
}

/** The text and what it weighs now. */
export interface Present extends Draft {
  readonly size: ImageSize
}

/** The text on another base. */
export interface Trial {
  readonly to: ImageRef
  readonly edits: readonly Edit[]
  readonly companions: readonly Companion[]
  readonly moves: readonly Move[]
  readonly translations: readonly Translation[]
  /** What lacked a compiler before one was added, in the words of the edited text. */
  readonly lacks: readonly Lack[]
  readonly file: Dockerfile
  readonly size: ImageSize
}

export const tablesOf = ({ tables = {} }: Options): Tables => tables

export function sizeOf(
  file: Dockerfile,
  { platform = 'linux/amd64', assumptions = {}, ...options }: Options,
) {
  return estimate(file, { tables: tablesOf(options), platform, assumptions })
}

export const fileOf = (source: string, options: Options): Dockerfile =>
  readDockerfile(parseDockerfile(source), options)

/** The edits for another base and what comes of them; undefined where the text cannot be edited to stand on it. */
export function tryBase(reference: string, present: Present): Trial | undefined {
  const { source, options } = present
  const change = changeFor(reference, present)
  const file = change && fits(applyEdits(source, change.edits), reference, present)
  if (!change || !file) return undefined
  const first = { ...change, lacks: [], file, size: sizeOf(file, options) }
  const lacks = lacksOf(file, first.size)
  return lacks.length === 0 ? first : withCompilers({ ...first, lacks }, reference, present)
}

type Change = Pick<Trial, 'to' | 'edits' | 'companions' | 'moves' | 'translations'>

/** The edits that the text alone calls for: FROM, build stages that change along, installs in another tongue. */
export function changeFor(reference: string, { file, chain, source, options }: Draft): Change | undefined {
  const to = parseImageRef(reference)
  const edit = fromEdit(chain.word, reference)
  if (!edit) return undefined
  const companions = companionsOf(file, chain, to)
  const moves = movesOf({ file, chain, to, companions })
  const translations = moves.flatMap((move) => translationsOf(move, tablesOf(options), source))
  return {
    to,
    companions,
    moves,
    translations,
    edits: [
      edit,
      ...companions.map((companion) => companion.edit),
      ...translations.flatMap((one) => one.edits ?? []),
    ],
  }
}

function translationsOf({ stage, to }: Move, tables: Tables, source: string): readonly Translation[] {
  const { distro, suite } = imageFacts(to)
  const graph = suite === undefined ? undefined : tables.debian?.get(nearestSuite(suite)?.suite ?? 'trixie')
  if (distro === 'alpine' && stage.distro !== 'alpine')
    return translationsFor(stage, { to: 'alpine', tables, graph }, source)
  if ((distro === 'debian' || distro === 'ubuntu') && stage.distro === 'alpine')
    return translationsFor(stage, { to: 'debian', tables, graph }, source)
  return []
}

/** The edited text, read again: it must stand on the new base and have no new syntax problem. */
function fits(source: string, reference: string, { file, options }: Present): Dockerfile | undefined {
  const after = fileOf(source, options)
  const isOnIt = chainOf(after)?.image.text === reference
  return isOnIt && after.problems.length <= file.problems.length ? after : undefined
}

/** The trial once more with compilers where they are lacking: their edits join those that are there. */
function withCompilers(trial: Trial, reference: string, present: Present): Trial {
  const { source, options } = present
  const added = trial.lacks.flatMap((lack) => compilerEdit(lack) ?? [])
  const edits = joined(trial.edits, added)
  const file = added.length > 0 && edits && fits(applyEdits(source, edits), reference, present)
  return file && edits ? { ...trial, edits, file, size: sizeOf(file, options) } : trial
}

/** Insertions into the edited text as insertions into the original; undefined where one falls into new text. */
function joined(edits: readonly Edit[], insertions: readonly Edit[]): readonly Edit[] | undefined {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start)
  const moved = insertions.map(({ span, text }) => {
    let shift = 0
    for (const edit of sorted) {
      if (edit.span.start + shift >= span.start) break
      const end = edit.span.start + shift + edit.text.length
      if (span.start < end) return undefined
      shift += edit.text.length - (edit.span.end - edit.span.start)
    }
    const start = span.start - shift
    return { span: { start, end: start }, text }
  })
  return moved.includes(undefined) ? undefined : [...edits, ...moved.filter((one) => one !== undefined)]
}
