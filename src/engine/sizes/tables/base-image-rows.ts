import { parseImageRef } from '../../facts/image-ref.ts'
import { imageFacts } from '../../facts/images/image-facts.ts'
import { type Build, onSuite, parseBuild } from './base-image-build.ts'
import { firstCell, namesIn, numberIn, readTableText } from './table-text.ts'

/** One measurement of one image tag on linux/amd64. */
export interface BaseImageRow {
  readonly repository: string
  /** The tag that was read. */
  readonly tag: string
  /** Every tag of the same image: the full version behind a short tag, aliases. */
  readonly tags: readonly string[]
  /** ISO date of the measurement, or its month or year alone. */
  readonly asOf: string
  /** As `docker images` shows. */
  readonly onDisk: number | undefined
  /** Half of the last printed digit of `onDisk`. */
  readonly precision: number
  /** Gzip blobs, what a pull transfers. */
  readonly compressed: number | undefined
  /** Uncompressed layer tars. */
  readonly tar: number | undefined
  /** `article`, or the repository it was read from. */
  readonly source: string
}

/** A row and the builds that its most precise tags name. */
export interface MeasuredBuild {
  readonly row: BaseImageRow
  readonly builds: readonly Build[]
}

export interface BaseImages {
  /** Date of the newest row. */
  readonly asOf: string
  /** All that were measured, in the order of the table. */
  readonly repositories: readonly string[]
  /** Newest first. */
  readonly buildsOf: (repository: string) => readonly MeasuredBuild[]
}

function readRow(line: string): BaseImageRow {
  const [repository = '', names, asOf = '', onDisk, precision, compressed, tar, source = ''] =
    line.split('\t')
  const tags = namesIn(names)
  return {
    repository,
    tag: tags[0] ?? '',
    tags,
    asOf,
    onDisk: numberIn(onDisk),
    precision: numberIn(precision) ?? 0,
    compressed: numberIn(compressed),
    tar: numberIn(tar),
    source,
  }
}

const newestFirst = (a: BaseImageRow, b: BaseImageRow): number =>
  a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0

/** The builds that say most: `3-alpine` stood for 3.14.7 when it was read, and stands for no other. */
function preciseBuilds({ repository, tags, asOf }: BaseImageRow): readonly Build[] {
  const stated = tags.map((tag) => parseBuild(repository, tag))
  const suite =
    stated.find((build) => build.suite !== undefined)?.suite ?? suiteMeant(repository, tags[0], asOf)
  const builds = stated.map((build) => onSuite(build, suite))
  const most = Math.max(...builds.map(({ version }) => version.length))
  return builds.filter(({ version }) => version.length === most)
}

/** What is known of moving tags holds for the rows of this year. */
const suiteMeant = (repository: string, tag: string | undefined, asOf: string): string | undefined =>
  asOf >= '2026' ? imageFacts(parseImageRef(`${repository}:${tag ?? 'latest'}`)).suite : undefined

/** Rows are taken apart when their repository is first asked for. */
export function readBaseImages(text: string): BaseImages {
  const { head, sections } = readTableText(text)
  const lines = new Map<string, string[]>()
  for (const line of sections[0] ?? []) {
    const repository = firstCell(line)
    const others = lines.get(repository)
    if (others) others.push(line)
    else lines.set(repository, [line])
  }
  const read = new Map<string, readonly MeasuredBuild[]>()
  return {
    asOf: head.measuredOn,
    repositories: [...lines.keys()],
    buildsOf(repository) {
      const known = read.get(repository)
      if (known) return known
      const rows = (lines.get(repository) ?? []).map(readRow).sort(newestFirst)
      const builds = rows.map((row) => ({ row, builds: preciseBuilds(row) }))
      if (builds.length > 0) read.set(repository, builds)
      return builds
    },
  }
}
