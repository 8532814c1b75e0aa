import type { CodeEdit } from '../../rebuild/code-edit.ts'
import { totalText } from '../../sizes/totals-text.ts'

/** `, and pushes ≈ 8 MB (0–20)`: what is sent to a registry after an edit of the code; empty while nothing is weighed. */
export function pushedText({ pushes }: CodeEdit): string {
  return pushes ? `, and pushes ${totalText(pushes.pull, pushes.unknowns)}` : ''
}
