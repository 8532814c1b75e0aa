import { splittable } from '../parts/questions/splitting.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'unquoted-variable',
  codes: ['SC2086'],
  severity: 'info',
  concern: 'correctness',
  optIn: true,
  title: 'Quote the variable',
  why: `
    Without quotes its value is cut at blanks, and a wildcard in it becomes file names.
  `,
  unless: 'The value is a list of words on purpose.',
  examples: [
    { bad: 'RUN rm -f «$CACHE»/old.log' },
    { bad: 'RUN export A=«$B»' },
    { good: 'RUN rm -f "$CACHE/old.log" && exit $?' },
    {
      good: `
        ARG CACHE=/a
        RUN rm -f $CACHE/old.log
      `,
    },
    { good: 'RUN n=1 && for i in $LIST; do echo $n; done' },
  ],
  each: 'script',
  check: (script) =>
    splittable(script)
      .filter(
        (one) =>
          one.kind === 'variable' &&
          !script.isPlain(one.name) &&
          !quiet.has(one.operator ?? '') &&
          one.name !== '@' &&
          one.name !== '*' &&
          one.index !== '@',
      )
      .map(({ span, text }) => ({ at: span, message: `\`${text}\` is cut at its blanks` })),
})

/** Of `${#NAME}`, which is a number, and `${NAME:+word}`, which may hold quotes of its own. */
const quiet: ReadonlySet<string> = new Set(['#', '+', ':+'])
