import type { Basis } from '../../engine/sizes/image-size.ts'
import { say } from '../words/say.ts'

/** One line on where a number comes from. */
export function basisText(basis: Basis): string {
  switch (basis.kind) {
    case 'measured':
      return say('measured {date} · {what}', { date: basis.asOf, what: basis.key })
    case 'derived':
      return say('from measured data of {date} · {what}', { date: basis.asOf, what: basis.note })
    case 'given':
      return say('given by you · {what}', { what: basis.what })
    case 'rule-of-thumb':
      return say('rule of thumb · {what}', { what: basis.note })
    case 'unknown':
      return basis.why
  }
}
