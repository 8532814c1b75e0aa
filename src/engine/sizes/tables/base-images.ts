import type { ImageRef } from '../../facts/model.ts'
import type { Amount } from '../amount.ts'
import type { Basis } from '../image-size.ts'
import type { Tables } from './tables.ts'

/** One measurement of one image tag on linux/amd64. */
export interface BaseImageRow {
  readonly repository: string
  readonly tag: string
  /** ISO date of the measurement. */
  readonly asOf: string
  /** As `docker images` shows; undefined where only the pull was measured. */
  readonly onDisk: number | undefined
  /** Half of the last printed digit of `onDisk`. */
  readonly precision: number
  /** Gzip blobs, what a pull transfers. */
  readonly compressed: number | undefined
  /** `article`, or the repository it was read from. */
  readonly source: string
}

export interface BaseImages {
  readonly rowsByRepository: ReadonlyMap<string, readonly BaseImageRow[]>
}

export interface BaseImageSize {
  readonly onDisk: Amount
  /** What a pull transfers. */
  readonly compressed: Amount
  readonly basis: Basis
  readonly distro: string | undefined
  readonly suite: string | undefined
}

/** The size of a base image; `before` (ISO date) asks for the newest row not later than that day. */
export const baseImageSize = (
  _image: ImageRef,
  _platform: string,
  _tables: Tables,
  _before?: string,
): BaseImageSize | undefined => undefined

/** Every measurement of exactly this tag, newest first. */
export const datedRows = (_image: ImageRef, _tables: Tables): readonly BaseImageRow[] => []
