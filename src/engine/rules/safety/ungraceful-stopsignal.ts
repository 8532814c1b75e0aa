import { rewriteWord } from '../parts/fixes/rewrite-word.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'ungraceful-stopsignal',
  codes: ['tally/no-ungraceful-stopsignal'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Stop with a signal that the program can hear',
  why: `
    No program can handle SIGKILL or SIGSTOP: it is cut off, or frozen, in the middle of a request
    or a write. With SIGTERM it gets ten seconds to finish, and is killed after that anyway.
  `,
  fix: 'review',
  examples: [
    { bad: 'STOPSIGNAL «9»', fixed: 'STOPSIGNAL SIGTERM' },
    { bad: 'STOPSIGNAL «SIGKILL»', fixed: 'STOPSIGNAL SIGTERM' },
    { good: 'STOPSIGNAL SIGQUIT' },
    { good: 'STOPSIGNAL $SIGNAL' },
  ],
  each: 'stopsignal',
  check({ signal }) {
    const name = signal?.value?.toUpperCase().replace(/^SIG/, '')
    if (!signal || name === undefined || !deaf.has(name)) return
    const edits = rewriteWord(signal, 'SIGTERM')
    return {
      at: signal.span,
      message: `No program can handle \`${signal.text}\``,
      fix: edits && { title: 'Use `SIGTERM`', edits },
    }
  },
})

const deaf = new Set(['KILL', '9', 'STOP', '19'])
