import type { Dockerfile, Instruction, Stage, Word } from '../../facts/model.ts'
import { rewriteWord } from '../parts/fixes/rewrite-word.ts'
import { alongStages } from '../parts/questions/along-stages.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'named-user-without-passwd',
  codes: ['tally/named-identity-in-passwdless-stage'],
  severity: 'error',
  concern: 'correctness',
  title: 'Name users by number where there is no /etc/passwd',
  why: `
    Names of users are looked up in \`/etc/passwd\` of the image. \`scratch\` has none: \`COPY
    --chown=app\` fails while building, \`USER app\` when the container starts.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        FROM scratch
        COPY app /app
        USER «app»
      `,
      fixed: `
        FROM scratch
        COPY app /app
        USER 65532
      `,
    },
    {
      bad: `
        FROM scratch
        COPY «--chown=app:app» app /app
      `,
    },
    {
      good: `
        FROM scratch
        COPY --chown=65532:65532 app /app
        USER 65532
      `,
    },
    {
      good: `
        FROM scratch
        COPY --from=build /etc/passwd /etc/
        USER app
      `,
    },
    {
      good: `
        FROM scratch
        ADD rootfs.tar.xz /
        USER app
      `,
    },
  ],
  each: 'stage',
  *check(stage, file) {
    if (!startsBare(stage, file)) return
    for (const one of stage.instructions) {
      if (mayBringPasswd(one)) return
      if (one.kind === 'user' && one.argument && isName(one.argument.value)) {
        const { span, text } = one.argument
        yield { at: span, message: `Nothing here says who \`${text}\` is`, fix: byNumber(one.argument) }
      }
      if ((one.kind === 'copy' || one.kind === 'add') && isName(one.chown)) {
        const flag = one.flags.find(({ name }) => name === 'chown')
        if (flag) yield { at: flag.span, message: `Nothing here says who \`${one.chown}\` is` }
      }
    }
  },
})

const isName = (user: string | undefined): boolean =>
  user !== undefined && user !== '' && !/^\d+(:\d+)?$/.test(user) && !/^(root|0)?$/.test(user)

const byNumber = (user: Word) => {
  const edits = rewriteWord(user, '65532')
  return edits && { title: 'Use the number 65532', edits }
}

interface Bareness {
  readonly startsBare: boolean
  readonly endsBare: boolean
}

const bareness = alongStages((stage, parent: Bareness | undefined): Bareness => {
  const startsBare = stage.base.kind === 'scratch' || parent?.endsBare === true
  return { startsBare, endsBare: startsBare && !stage.instructions.some(mayBringPasswd) }
})

const startsBare = (stage: Stage, file: Dockerfile): boolean => bareness(stage, file)?.startsBare === true

const mayBringPasswd = (one: Instruction): boolean =>
  one.kind === 'run' ||
  ((one.kind === 'copy' || one.kind === 'add') &&
    (one.target === undefined ||
      one.target === '/' ||
      one.target === '/etc' ||
      one.target.startsWith('/etc/passwd')))
