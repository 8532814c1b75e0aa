import type { Fit } from '../../engine/image/fit.ts'
import type { ReadImage, RealImage } from '../../engine/image/model.ts'
import type { Asked } from '../protocol.ts'

/** One worker does one of these and is gone: an archive may take minutes, and must not hold up the analysis. */
export type ImageTask =
  | { readonly kind: 'archive'; readonly file: Blob; readonly platform: string | undefined }
  | { readonly kind: 'history'; readonly text: string }
  | { readonly kind: 'fit'; readonly source: string; readonly options: Asked; readonly image: RealImage }

export type FromImageWorker =
  /** Bytes of the file that were read so far. */
  | { readonly kind: 'progress'; readonly bytes: number }
  | { readonly kind: 'image'; readonly value: ReadImage }
  | { readonly kind: 'fit'; readonly value: Fit }
