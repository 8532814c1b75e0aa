import { splittable } from '../parts/questions/splitting.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'unquoted-substitution',
  codes: ['SC2046'],
  severity: 'warning',
  concern: 'correctness',
  optIn: true,
  title: 'Quote the substitution',
  why: `
    Without quotes the output is cut at blanks, and a wildcard in it becomes file names.
  `,
  unless: 'The output is a list of words on purpose.',
  examples: [
    { bad: 'RUN kill -0 «$(cat /run/app.pid)»' },
    { good: 'RUN kill -0 "$(cat /run/app.pid)"' },
    { good: 'RUN v=$(uname -r); for i in $(seq 3); do echo "$i $v"; done' },
  ],
  each: 'script',
  check: (script) =>
    splittable(script)
      .filter(
        (one) => one.kind === 'command' && !(one.programs.length === 1 && lists.has(one.programs[0] ?? '')),
      )
      .map(({ span }) => ({ at: span, message: 'The output is cut at its blanks' })),
})

/** They print numbers, one for each word. */
const lists: ReadonlySet<string> = new Set(['seq', 'pgrep', 'pidof', 'nproc'])
