import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'reserved-stage-name',
  codes: ['DL3063', 'ReservedStageName'],
  severity: 'error',
  concern: 'correctness',
  title: 'Call the stage something else',
  why: `
    \`scratch\` is Docker's name for the empty image, and \`context\` for the build context.
    A stage of that name cannot be told from them.
  `,
  examples: [
    { bad: 'FROM alpine:3.22 AS «scratch»' },
    { bad: 'FROM alpine:3.22 AS «context»' },
    { good: 'FROM scratch AS base' },
  ],
  each: 'from',
  check({ name }) {
    if (!name || !['scratch', 'context'].includes(name.text.toLowerCase())) return
    return { at: name.span, message: `\`${name.text}\` has a meaning of its own in Docker` }
  },
})
