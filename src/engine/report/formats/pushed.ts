import type { CodeEdit } from '../../rebuild/code-edit.ts'
import { totalText } from '../../sizes/bytes-text.ts'
import { counted } from './plain.ts'

/** `, and pushes ≈ 8 MB (0–20)`: what is sent to a registry after an edit of the code; empty while nothing is weighed. */
export function pushedText({ pushes }: CodeEdit): string {
  if (!pushes) return ''
  const { pull, unknowns } = pushes
  if (pull.high === 0 && unknowns > 0) return `, and pushes ${counted(unknowns, 'part')} of unknown size`
  return `, and pushes ${totalText(pull, unknowns)}`
}
