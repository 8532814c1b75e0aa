import type { Span } from '../../text/span.ts'
import { times } from '../amount.ts'
import type { Entry, Piece } from '../file-system.ts'

/** What a .deb or .rpm adds once it is installed. */
export const unpackedPackage = ({ label, bytes, basis }: Entry, at: Span): Piece => ({
  path: `/usr/(packages)/${label}`,
  label: `${label}, unpacked`,
  at,
  material: 'system',
  bytes: times({ low: bytes.low * 0.7, likely: bytes.likely, high: bytes.high * 1.5 }, 3.4),
  basis:
    basis.kind === 'unknown'
      ? basis
      : { kind: 'rule-of-thumb', note: 'a package unpacks to 2.4–5 times its size' },
})
