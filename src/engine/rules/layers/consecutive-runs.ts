import type { Instruction, Run } from '../../facts/model.ts'
import { joinRuns } from '../parts/fixes/join-runs.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'consecutive-runs',
  codes: ['DL3059'],
  severity: 'info',
  concern: 'size',
  optIn: true,
  title: 'Join RUNs that follow each other',
  why: `
    Each RUN makes a layer. Layers cost little by themselves; what costs is that files
    made in one and deleted in the next still ship.
  `,
  unless: 'The first step is slow and the second one changes often: apart, the first stays cached.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM debian:13-slim
        RUN mkdir /a
        «RUN» mkdir /b
      `,
      fixed: `
        FROM debian:13-slim
        RUN mkdir /a && mkdir /b
      `,
    },
    {
      good: `
        FROM debian:13-slim
        RUN mkdir /a && touch /a/x
        RUN mkdir /b
      `,
    },
    {
      good: `
        FROM debian:13-slim
        RUN mkdir /a
        RUN --mount=type=cache,target=/c mkdir /b
      `,
    },
  ],
  each: 'stage',
  *check({ instructions }, file) {
    for (const [index, run] of instructions.entries()) {
      const before = instructions[index - 1]
      if (
        run.kind === 'run' &&
        before?.kind === 'run' &&
        isSingle(run) &&
        isSingle(before) &&
        alike(run, before)
      ) {
        const edits = joinRuns(before, run, file)
        yield {
          at: run.keyword.span,
          message: 'This RUN and the one before could be one layer',
          fix: edits && { title: 'Join it to the RUN before', edits },
        }
      }
    }
  },
})

const isSingle = ({ commands }: Run): boolean => commands.length === 1

const alike = (a: Instruction, b: Instruction): boolean => flagText(a) === flagText(b)

const flagText = ({ flags }: Instruction): string =>
  flags
    .map(({ name, value }) => `${name}=${value?.text}`)
    .sort()
    .join(' ')
