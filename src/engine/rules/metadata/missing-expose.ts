import { lineage } from '../parts/questions/final-user.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'missing-expose',
  severity: 'style',
  concern: 'upkeep',
  optIn: true,
  title: 'Say which port the program listens on',
  why: `
    EXPOSE opens nothing; it tells people and tools where the program listens, and
    \`docker run -P\` goes by it.
  `,
  unless: 'The program listens on no port, or the base image says it.',
  examples: [
    {
      bad: `
        FROM «python:3.13-slim»
        CMD ["uvicorn", "main:app"]
      `,
    },
    {
      good: `
        FROM python:3.13-slim
        EXPOSE 8000
        CMD ["uvicorn", "main:app"]
      `,
    },
    { good: 'FROM debian:13-slim' },
  ],
  each: 'stage',
  check(stage) {
    const { from, isFinal } = stage
    if (!isFinal || !from?.image) return
    const all = lineage(stage).flatMap(({ instructions }) => instructions)
    const starts = all.some(({ kind }) => kind === 'cmd' || kind === 'entrypoint')
    if (!starts || all.some(({ kind }) => kind === 'expose')) return
    return { at: from.image.span, message: 'No port is named for the program that starts' }
  },
})
