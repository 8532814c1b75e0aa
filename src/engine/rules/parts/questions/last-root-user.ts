import type { Stage, User } from '../../../facts/model.ts'
import { isRoot } from './final-user.ts'

/** The stage's own last USER, when it names root. */
export function lastRootUser({ instructions }: Stage): User | undefined {
  const last = instructions.findLast((one): one is User => one.kind === 'user')
  return last?.argument && isRoot(last.argument.value ?? last.argument.text) ? last : undefined
}
