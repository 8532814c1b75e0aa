import { imageFacts } from '../../facts/images/image-facts.ts'
import type { Break } from '../row.ts'
import type { Present, Trial } from '../trial.ts'

/** `USER node` where the new base has no such user. */
export function* ofNamedUsers({ chain }: Present, { to }: Trial): Iterable<Break> {
  const [before, after] = [imageFacts(chain.image), imageFacts(to)]
  const user = chain.stages
    .flatMap(({ instructions }) => instructions)
    .find((one) => one.kind === 'user' && isOf(one.argument?.value, before.users))
  if (user?.kind !== 'user' || isOf(user.argument?.value, after.users)) return
  yield { kind: 'fails', text: `There is no user \`${user.argument?.value}\``, at: user.span }
}

const isOf = (user: string | undefined, users: readonly string[]): boolean =>
  user !== undefined && users.includes(user.split(':')[0] ?? '')
