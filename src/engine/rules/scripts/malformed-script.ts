import { overlap } from '../../text/span.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'malformed-script',
  codes: ['SC1073', 'SC1046', 'SC1047', 'SC1072'],
  severity: 'error',
  concern: 'correctness',
  title: 'Close what the script opens',
  why: `
    The shell reads the whole script before it runs any of it, and stops at what it does not
    understand: the build ends at this RUN.
  `,
  examples: [
    { bad: 'RUN if true; then echo h«i»' },
    { bad: 'RUN echo «"»a && ls' },
    { good: 'RUN if true; then echo hi; fi' },
  ],
  each: 'run',
  check({ shellProblems, form, span }, { problems }) {
    if (form.kind === 'exec' || problems.some(({ at }) => overlap(at, span))) return
    return shellProblems.filter(({ kind }) => kind === 'syntax').slice(0, 1)
  },
})
