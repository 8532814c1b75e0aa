import { architectureIn, canonicalRepository } from '../../facts/images/canonical-repository.ts'
import { imageFacts } from '../../facts/images/image-facts.ts'
import type { ImageRef } from '../../facts/model.ts'
import { type Amount, plus, within } from '../amount.ts'
import { yearsBetween } from '../dates.ts'
import type { Basis } from '../image-size.ts'
import { type Build, closenessOf, newestOf, onSuite, parseBuild } from './base-image-build.ts'
import type { BaseImageRow, MeasuredBuild } from './base-image-rows.ts'
import { distrolessBytes } from './distroless.ts'
import type { Tables } from './tables.ts'
import { beneathUv, uvBasis, uvBytes, uvCompressed } from './uv-images.ts'

export { type BaseImageRow, type BaseImages, readBaseImages } from './base-image-rows.ts'

export interface BaseImageSize {
  readonly onDisk: Amount
  /** What a pull transfers. */
  readonly compressed: Amount
  readonly basis: Basis
  readonly distro: string | undefined
  readonly suite: string | undefined
  /** When this tag or another of the same version was measured; undefined where another version stands for it. */
  readonly seenOn?: string
}

/** Relative errors, as found in the rows that have more than one measure: docs/data.md. */
const errors = {
  /** A moving tag is rebuilt again and again. */
  measured: 0.02,
  aYear: 0.03,
  tar: 0.04,
  sameImage: 0.18,
  otherPlatform: 0.08,
  /** A digest without a tag may be of any version. */
  digestAlone: 0.25,
}

/** A row no further away is of the same version and variant. */
const sameVersion = 0.01

/** Bytes on disk of an image whose layer tars hold one byte. */
const diskPerTar = 0.969

/** Bytes on disk for each compressed byte. Alpine's is too uncertain to stand for anything but Alpine. */
const families = {
  debian: { ratio: 2.43, error: 0.4 },
  rpm: { ratio: 2.72, error: 0.6 },
  alpine: { ratio: 2.04, error: 0.6 },
  unknown: { ratio: 2.4, error: 0.6 },
}

type Measure = 'onDisk' | 'compressed'

interface Candidate {
  readonly row: BaseImageRow
  readonly closeness: number
  readonly why: string | undefined
}

interface Estimate extends Candidate {
  readonly bytes: number
  /** Relative. */
  readonly error: number
  readonly isMeasured: boolean
}

/** Years between two ISO dates, of which either may be a month or a year alone. */
const familyOf = (image: ImageRef): keyof typeof families => {
  const { distro } = imageFacts(image)
  if (distro === 'debian' || distro === 'ubuntu') return 'debian'
  if (distro === 'rhel' || distro === 'suse') return 'rpm'
  return distro === 'alpine' ? 'alpine' : 'unknown'
}

const median = (numbers: readonly number[]): number | undefined =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** Disk bytes for each compressed byte: of the same image and variant where both were measured, else of its family. */
function ratioFor(image: ImageRef, kin: readonly BaseImageRow[]): { ratio: number; error: number } {
  const own = median(
    kin.flatMap(({ onDisk, compressed }) => (onDisk && compressed ? [onDisk / compressed] : [])),
  )
  return own === undefined ? families[familyOf(image)] : { ratio: own, error: errors.sameImage }
}

interface Question {
  readonly image: ImageRef
  /** The day that is asked for. */
  readonly day: string
  readonly candidates: readonly Candidate[]
}

/** The row whose answer has the smallest error to be expected, and that error. */
function best({ image, day, candidates }: Question, measure: Measure): Estimate | undefined {
  const { ratio, error: ratioError } = ratioFor(
    image,
    candidates.map(({ row }) => row),
  )
  const valueOf = ({ onDisk, precision, compressed, tar }: BaseImageRow) => {
    const disk =
      onDisk !== undefined
        ? { bytes: onDisk, error: precision / onDisk, isMeasured: true }
        : tar !== undefined
          ? { bytes: tar * diskPerTar, error: errors.tar, isMeasured: false }
          : undefined
    const pull = compressed === undefined ? undefined : { bytes: compressed, error: 0, isMeasured: true }
    if (measure === 'onDisk') {
      return disk ?? (pull && { bytes: pull.bytes * ratio, error: ratioError, isMeasured: false })
    }
    return pull ?? (disk && { bytes: disk.bytes / ratio, error: ratioError, isMeasured: false })
  }
  let found: Estimate | undefined
  for (const candidate of candidates) {
    const value = valueOf(candidate.row)
    if (!value) continue
    const age = yearsBetween(candidate.row.asOf, day) * errors.aYear
    const error = value.error + errors.measured + age + candidate.closeness
    if (!found || error < found.error) found = { ...candidate, ...value, error }
  }
  return found
}

const keyOf = ({ repository, tag }: BaseImageRow): string => `${repository}:${tag}`

function basisOf({ row, why, isMeasured }: Estimate, onThisPlatform: boolean): Basis {
  if (isMeasured && why === undefined && onThisPlatform) {
    return { kind: 'measured', table: 'base-images', key: keyOf(row), asOf: row.asOf }
  }
  const steps = [
    why && `${keyOf(row)}, ${why}`,
    !isMeasured && `from its ${row.tar === undefined ? 'compressed' : 'tar'} size`,
    !onThisPlatform && 'measured on linux/amd64',
  ].filter((step) => typeof step === 'string')
  return { kind: 'derived', table: 'base-images', note: steps.join(', '), asOf: row.asOf }
}

/** Bounds never fall below a third, however far the row is fetched. */
const bounded = ({ bytes, error }: Estimate, more: number): Amount =>
  within(bytes, Math.min(error + more, 0.66))

/**
 * The size of a base image: of the nearest row that was measured, with bounds as wide as it is far.
 * `day` (ISO date) asks how it was then; by default the newest measurements answer.
 */
export function baseImageSize(
  image: ImageRef,
  platform: string,
  tables: Tables,
  day?: string,
): BaseImageSize | undefined {
  const table = tables.baseImages
  if (!table || platform.startsWith('windows')) return undefined
  const repository = canonicalRepository(image)
  const measured = table.buildsOf(repository).filter(({ row }) => day === undefined || row.asOf <= day)
  const { distro, suite } = imageFacts(image)
  // A moving tag stood on other releases on other days.
  const asked = onSuite(parseBuild(repository, image.tag), day === undefined ? suite : undefined)
  const candidates = candidatesFor(asked, measured)
  const question = { image, day: day ?? table.asOf, candidates }
  const onDisk = best(question, 'onDisk')
  const compressed = best(question, 'compressed')
  if (!onDisk || !compressed)
    return distrolessSize(image, repository, tables) ?? uvSize(image, platform, tables)
  const architecture = architectureIn(image) ?? 'amd64'
  const onThisPlatform = architecture === 'amd64' && (platform === 'linux/amd64' || platform === '')
  const isBlind = image.tag === undefined && image.digest !== undefined
  const more = (onThisPlatform ? 0 : errors.otherPlatform) + (isBlind ? errors.digestAlone : 0)
  return {
    onDisk: bounded(onDisk, more),
    compressed: bounded(compressed, more),
    basis: basisOf(onDisk, onThisPlatform),
    ...(onDisk.closeness <= sameVersion && { seenOn: onDisk.row.asOf }),
    distro,
    suite,
  }
}

function distrolessSize(image: ImageRef, repository: string, tables: Tables): BaseImageSize | undefined {
  const found = distrolessBytes(image, repository, tables)
  if (!found) return undefined
  const { ratio, error } = families.debian
  const { distro, suite } = imageFacts(image)
  return {
    onDisk: found.bytes,
    compressed: within(found.bytes.likely / ratio, error),
    basis: {
      kind: 'derived',
      table: found.table,
      note: 'the Debian packages it is made of',
      asOf: found.asOf,
    },
    distro,
    suite,
  }
}

/** uv's images with a distribution are an official image and uv itself. */
function uvSize(image: ImageRef, platform: string, tables: Tables): BaseImageSize | undefined {
  const beneath = beneathUv(image)
  if (!beneath) return undefined
  const { distro, suite } = imageFacts(image)
  if (beneath === 'nothing')
    return { onDisk: uvBytes, compressed: uvCompressed, basis: uvBasis, distro, suite }
  const under = baseImageSize(beneath, platform, tables)
  if (!under) return undefined
  return {
    ...under,
    onDisk: plus(under.onDisk, uvBytes),
    compressed: plus(under.compressed, uvCompressed),
    basis: {
      kind: 'derived',
      table: 'base-images',
      note: `${beneath.text} and uv itself, by assumption`,
      asOf: 'asOf' in under.basis ? under.basis.asOf : '',
    },
    distro,
    suite,
  }
}

function candidatesFor(asked: Build, measured: readonly MeasuredBuild[]): readonly Candidate[] {
  const meant = newestOf(
    asked,
    measured.flatMap(({ builds }) => builds),
  )
  return measured.flatMap(({ row, builds }): readonly Candidate[] => {
    if (row.tags.includes(asked.tag)) return [{ row, closeness: 0, why: undefined }]
    const near = builds
      .flatMap((build) => closenessOf(meant, build) ?? [])
      .toSorted((a, b) => a.error - b.error)[0]
    return near ? [{ row, closeness: near.error, why: near.why }] : []
  })
}

/** Every measurement of exactly this tag, newest first. */
export function datedRows(image: ImageRef, { baseImages }: Tables): readonly BaseImageRow[] {
  const tag = image.tag ?? 'latest'
  const measured = baseImages?.buildsOf(canonicalRepository(image)) ?? []
  return measured.flatMap(({ row }) => (row.tags.includes(tag) ? [row] : []))
}
