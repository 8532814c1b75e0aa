import { stopsOnError } from '../../facts/script-names.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'unchecked-cd',
  codes: ['SC2164'],
  severity: 'warning',
  concern: 'correctness',
  optIn: true,
  title: 'Go on only when `cd` succeeds',
  why: `
    When the directory is missing, the commands behind it run in the wrong place.
  `,
  examples: [
    { bad: 'RUN «cd /srv»; make' },
    { good: 'RUN cd /srv && make' },
    { good: 'RUN set -e; cd /srv; make' },
  ],
  each: 'script',
  check: ({ commands, run }) =>
    stopsOnError(run)
      ? []
      : commands
          .filter(
            ({ program, isCondition, words }) =>
              movers.has(program) && !isCondition && words.some(({ text }) => !isUpwards(text)),
          )
          .map(({ span }) => ({ at: span, message: 'What follows runs even when this fails' })),
})

const movers: ReadonlySet<string> = new Set(['cd', 'pushd'])

/** `..`, `/`, `../..`: always there. */
const isUpwards = (text: string): boolean => text.replaceAll('.', '').replaceAll('/', '') === ''
