import type { CommandForm, Stage } from '../../../facts/model.ts'
import { isStart, lineage } from './final-user.ts'

/** Nothing of the project is in it, and it starts a bare interpreter at most: others will build on it. */
export const isBaseForOthers = (stage: Stage): boolean =>
  lineage(stage).every(({ instructions }) =>
    instructions.every(
      (one) =>
        !((one.kind === 'copy' || one.kind === 'add') && one.from === undefined) &&
        !(isStart(one) && startsMore(one.form)),
    ),
  )

/** `CMD ["python3"]` waits for input; with any argument it is a program. */
const startsMore = (form: CommandForm): boolean =>
  form.kind !== 'exec' || form.items.length !== 1 || !interpreters.has(form.items[0]?.value ?? '')

const interpreters = new Set('bash sh python python3 irb julia jshell node ghci php perl R'.split(' '))
