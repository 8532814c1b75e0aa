import type { Amount } from './amount.ts'

/** What a piece consists of, as far as gzip is concerned. */
export type Material = keyof typeof ratios

/** Compressed share of the bytes on disk: low, likely, high, as gzip at Docker's level leaves it. */
const ratios = {
  /** Programs and libraries of a distribution; the Debian images of the tables stand at 0.35–0.45. */
  system: [0.3, 0.4, 0.5],
  /** Byte code and sources shrink to a quarter, compiled extensions to 0.4. */
  python: [0.22, 0.32, 0.42],
  /** Mostly JavaScript, type declarations and source maps. */
  node: [0.16, 0.24, 0.34],
  /** Statically linked programs of Go and Rust. */
  binary: [0.3, 0.42, 0.55],
  /** Wheels, .deb, .tgz, jar: compressed already. */
  archive: [0.93, 0.98, 1],
  /** Package lists and indexes. The later managers keep them compressed, apt does not. */
  index: [0.2, 0.28, 0.4],
  /** Source code and settings. */
  text: [0.15, 0.28, 0.5],
  /** `dd if=/dev/zero`: gzip makes a thousandth of zeros. */
  zeros: [0.0009, 0.001, 0.002],
  /** Nobody knows: models and pictures do not shrink, text does. */
  mixed: [0.25, 0.5, 1],
} as const satisfies Record<string, readonly [number, number, number]>

/** What the registry transfers for these bytes. */
export const compressed = (bytes: Amount, material: Material): Amount => {
  const [low, likely, high] = ratios[material]
  return { low: bytes.low * low, likely: bytes.likely * likely, high: bytes.high * high }
}
