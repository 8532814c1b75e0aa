export interface BundleSize {
  readonly what: string
  readonly files: readonly string[]
  readonly unit: 'gzip' | 'brotli'
  readonly bytes: number
  readonly allowed: number
  readonly why: string
}
export function bundleSizes(): BundleSize[]
export function sizeText(size: BundleSize): string
