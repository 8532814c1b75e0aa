import type { Basis } from '../../engine/sizes/image-size.ts'

/** One line on where a number comes from. */
export function basisText(basis: Basis): string {
  switch (basis.kind) {
    case 'measured':
      return `measured ${basis.asOf} · ${basis.key}`
    case 'derived':
      return `from measured data of ${basis.asOf} · ${basis.note}`
    case 'given':
      return `given by you · ${basis.what}`
    case 'rule-of-thumb':
      return `rule of thumb · ${basis.note}`
    case 'unknown':
      return basis.why
  }
}
