import { imageFacts } from '../../facts/images/image-facts.ts'
import type { Language } from '../../facts/images/known/known-image.ts'
import type { CommandForm, Instruction } from '../../facts/model.ts'
import type { Break } from '../row.ts'
import type { Present, Trial } from '../trial.ts'

/** What a base without a shell cannot do. */
export function* withoutShell({ chain }: Present, { to, moves }: Trial): Iterable<Break> {
  const facts = imageFacts(to)
  if (facts.hasShell) return
  const runs = moves.flatMap((move) => (move.to === to ? move.stage.runs : []))
  const [first] = runs
  if (first)
    yield {
      kind: 'fails',
      text: `There is no shell for ${runs.length === 1 ? 'the RUN' : `the ${runs.length} RUNs`} of the final image: a build stage has to do it, and its results be copied; they are counted here as if they were`,
      at: first.span,
    }
  const started = chain.stages.flatMap(({ instructions }) => instructions).findLast(needsShell)
  if (started)
    yield {
      kind: 'fails',
      text: `There is no shell to start ${started.kind.toUpperCase()}: write it as a JSON list`,
      at: started.span,
    }
  const { language } = facts
  const starter = language === undefined ? undefined : starters[language]
  if (starter !== undefined)
    yield {
      kind: 'check',
      text: `The image starts \`${starter}\` itself, and has no other: CMD names what it runs, and nothing more`,
    }
}

const starters: Readonly<Partial<Record<Language, string>>> = {
  python: '/usr/bin/python3',
  node: '/nodejs/bin/node',
  java: 'java -jar',
}

const needsShell = (one: Instruction): boolean =>
  one.kind === 'cmd' || one.kind === 'entrypoint'
    ? isShell(one.form)
    : one.kind === 'healthcheck' && one.test !== undefined && isShell(one.test)

const isShell = ({ kind }: CommandForm): boolean => kind === 'shell'
