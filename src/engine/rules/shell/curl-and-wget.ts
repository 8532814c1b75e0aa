import type { Run } from '../../facts/model.ts'
import { defineRule, type Problem } from '../rule.ts'

export default defineRule({
  name: 'curl-and-wget',
  codes: ['DL4001', 'DS-0014', 'use-either-wget-or-curl'],
  severity: 'style',
  concern: 'upkeep',
  optIn: true,
  title: 'Download with one tool',
  why: `
    curl and wget do the same for a build. Using both means installing both, and knowing
    the options of both.
  `,
  examples: [
    {
      bad: `
        FROM debian:13-slim
        RUN curl -O https://example.com/a
        RUN «wget» https://example.com/b
      `,
    },
    {
      bad: `
        FROM debian:13-slim
        ONBUILD RUN curl -O https://example.com/a
        ONBUILD RUN «wget» https://example.com/b
      `,
    },
    {
      good: `
        FROM debian:13-slim AS build
        RUN curl -O https://example.com/a
        FROM debian:13-slim
        RUN wget https://example.com/b
      `,
    },
    { good: 'RUN apt-get install -y curl wget' },
  ],
  each: 'stage',
  *check({ runs, instructions }) {
    const triggers = instructions.flatMap((one) =>
      one.kind === 'onbuild' && one.trigger?.kind === 'run' ? one.trigger : [],
    )
    yield* mixedIn(runs, 'This stage downloads')
    yield* mixedIn(triggers, 'The triggers of this stage download')
  },
})

function* mixedIn(runs: readonly Run[], who: string): Iterable<Problem> {
  const seen = new Set<string>()
  for (const run of runs) {
    const tools = downloadTools(run)
    for (const { program } of tools) seen.add(program)
    const last = tools.at(-1)
    if (seen.size === 2 && last?.name) yield { at: last.name.span, message: `${who} with curl and with wget` }
  }
}

const downloadTools = ({ commands }: Run) =>
  commands.filter(({ program }) => program === 'curl' || program === 'wget')
