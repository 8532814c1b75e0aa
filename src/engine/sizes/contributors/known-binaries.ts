import { type Amount, between, MB } from '../amount.ts'
import type { Basis } from '../image-size.ts'

/** Files that are often copied straight out of a published image. */
const rows: readonly { readonly image: string; readonly path: string; readonly bytes: Amount }[] = [
  { image: 'astral-sh/uv', path: '/uvx', bytes: between(0.3, 0.35, 0.5, MB) },
  { image: 'astral-sh/uv', path: '/uv', bytes: between(28, 39, 60, MB) },
  { image: 'composer', path: '/usr/bin/composer', bytes: between(2.8, 3.1, 3.5, MB) },
  {
    image: 'mlocati/php-extension-installer',
    path: '/usr/bin/install-php-extensions',
    bytes: between(0.12, 0.18, 0.25, MB),
  },
  { image: 'busybox', path: '/bin/busybox', bytes: between(1, 1.2, 2, MB) },
  { image: 'busybox', path: '/bin', bytes: between(1, 1.2, 2, MB) },
  { image: 'krallin/ubuntu-tini', path: '/usr/bin/tini', bytes: between(0.02, 0.1, 0.9, MB) },
]

export function knownBinary(
  image: string,
  path: string,
): { readonly bytes: Amount; readonly basis: Basis } | undefined {
  const row = rows.find((one) => image.includes(one.image) && one.path === path)
  return (
    row && { bytes: row.bytes, basis: { kind: 'rule-of-thumb', note: `recent releases of ${row.image}` } }
  )
}
