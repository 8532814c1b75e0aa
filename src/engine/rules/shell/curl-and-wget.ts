import type { Run } from '../../facts/model.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'curl-and-wget',
  codes: ['DL4001'],
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
  *check({ runs }) {
    const seen = new Set<string>()
    for (const run of runs) {
      const tools = downloadTools(run)
      for (const { program } of tools) seen.add(program)
      const last = tools.at(-1)
      if (seen.size === 2 && last?.name)
        yield { at: last.name.span, message: 'This stage downloads with curl and with wget' }
    }
  },
})

const downloadTools = ({ commands }: Run) =>
  commands.filter(({ program }) => program === 'curl' || program === 'wget')
