import { type Amount, between, MB } from '../amount.ts'
import type { Basis } from '../image-size.ts'

/** What official images of a language hold beneath a path, which COPY --from takes along. */
const rows: readonly { readonly language: string; readonly path: string; readonly bytes: Amount }[] = [
  { language: 'python', path: '/usr/local', bytes: between(35, 50, 75, MB) },
  { language: 'python', path: '/usr/local/lib', bytes: between(33, 48, 72, MB) },
  { language: 'python', path: '/usr/local/lib/python3', bytes: between(30, 44, 65, MB) },
  { language: 'python', path: '/usr/local/lib/python3/site-packages', bytes: between(3, 10, 20, MB) },
  { language: 'python', path: '/usr/local/bin', bytes: between(0.01, 0.05, 0.2, MB) },
  { language: 'node', path: '/usr/local', bytes: between(100, 135, 190, MB) },
  { language: 'node', path: '/usr/local/bin', bytes: between(88, 110, 130, MB) },
  { language: 'node', path: '/usr/local/bin/node', bytes: between(88, 110, 130, MB) },
  { language: 'node', path: '/usr/local/lib/node_modules', bytes: between(8, 15, 25, MB) },
  { language: 'go', path: '/usr/local/go', bytes: between(220, 250, 285, MB) },
]

export interface BaseParts {
  readonly label: string
  readonly bytes: Amount
  readonly basis: Basis
}

export function baseParts(path: string, language: string | undefined): BaseParts | undefined {
  const row = rows.find((one) => one.language === language && one.path === path)
  return (
    row && {
      label: `what the ${row.language} image holds in ${row.path}`,
      bytes: row.bytes,
      basis: { kind: 'rule-of-thumb', note: `recent ${row.language} images` },
    }
  )
}
