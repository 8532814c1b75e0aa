import type { Stage } from '../../facts/model.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'copy-from-empty-stage',
  codes: ['tally/copy-from-empty-scratch-stage'],
  severity: 'error',
  concern: 'correctness',
  title: 'Copy from a stage that holds the file',
  why: `
    A stage FROM scratch holds what its own COPY and ADD put there and nothing else. Without any the
    stage is empty, and the build stops at the copy.
  `,
  examples: [
    {
      bad: `
        FROM scratch AS art
        LABEL team=core
        FROM alpine:3.22
        COPY --from=«art» /logo.svg /srv/
      `,
    },
    {
      good: `
        FROM scratch AS art
        COPY logo.svg /
        FROM alpine:3.22
        COPY --from=art /logo.svg /srv/
      `,
    },
  ],
  each: 'copy',
  check({ from, flags }) {
    const value = flags.find(({ name }) => name === 'from')?.value
    return from?.kind === 'stage' && value && isEmpty(from.stage)
      ? { at: value.span, message: `Nothing is in the stage \`${value.text}\`` }
      : undefined
  },
})

const isEmpty = ({ base, instructions }: Stage): boolean =>
  base.kind === 'scratch' && !instructions.some(({ kind }) => fillers.has(kind))

const fillers = new Set(['copy', 'add', 'run', 'workdir', 'unknown'])
