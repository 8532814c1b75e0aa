import type { Weighed } from '../sizes/measured.ts'

/** A built image, as far as its history or its archive tells. Plain data. */
export interface RealImage {
  readonly source: 'archive' | 'history' | 'inspect'
  readonly names: readonly string[]
  /** `linux/amd64` */
  readonly platform: string | undefined
  readonly settings: ImageSettings | undefined
  /** What made it, lowest first; empty where layers are not told apart. */
  readonly steps: readonly ImageStep[]
  /** All layers together, on disk. */
  readonly total: Weighed
  /** What lies in the layers; an archive only. */
  readonly contents: ImageContents | undefined
  /** What was not understood or left out, in sentences without their period. */
  readonly notes: readonly string[]
}

/** One line of a history. */
export interface ImageStep extends Weighed {
  /** As the builder wrote it, without the values of build arguments. */
  readonly createdBy: string
  /** True when the end of it is missing. */
  readonly isCut: boolean
  /** Its layer could not be read, or not to its end: its bytes are no measurement. */
  readonly isUnread?: true
}

export interface ImageSettings {
  /** `PATH=/usr/bin` */
  readonly env: readonly string[]
  readonly user: string
  readonly workdir: string
  readonly entrypoint: readonly string[]
  readonly command: readonly string[]
}

export interface ImageContents {
  /** Lowest first. */
  readonly layers: readonly LayerContents[]
  /** Bytes that ship although a later layer deletes or rewrites them; each counted once. */
  readonly wasted: number
  /** What hid most of them. */
  readonly waste: readonly Waste[]
  /** The heaviest files of all layers. */
  readonly largest: readonly RealFile[]
  readonly files: number
}

export interface LayerContents {
  /** Its place among `steps`. */
  readonly step: number
  /** Bytes of files on disk, hard links counted once. */
  readonly bytes: number
  /** Undefined when the archive holds it uncompressed. */
  readonly compressed: number | undefined
  readonly files: number
  /** Bytes of it that later layers delete or rewrite. */
  readonly wasted: number
  readonly largest: readonly RealFile[]
}

export interface RealFile {
  readonly path: string
  readonly bytes: number
  /** Its place among the layers, from 0. */
  readonly layer: number
  /** A later layer deletes or rewrites it. */
  readonly isWasted: boolean
}

export interface Waste {
  /** The file or directory that was deleted or written again. */
  readonly path: string
  readonly bytes: number
  readonly files: number
  /** The last layer that did so, from 0. */
  readonly layer: number
  readonly isDeletion: boolean
}

export type ReadImage =
  | { readonly kind: 'read'; readonly image: RealImage }
  /** `why` is a sentence that says what to do. */
  | { readonly kind: 'unread'; readonly why: string }

export const unread = (why: string): ReadImage => ({ kind: 'unread', why })
