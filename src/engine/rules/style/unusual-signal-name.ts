import { rewriteWord } from '../parts/fixes/rewrite-word.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'unusual-signal-name',
  codes: ['tally/prefer-canonical-stopsignal'],
  severity: 'style',
  concern: 'upkeep',
  optIn: true,
  title: 'Write the signal as SIGTERM',
  why: 'A number says nothing to a reader, and one spelling is found by one search.',
  fix: 'safe',
  examples: [
    { bad: 'STOPSIGNAL «15»', fixed: 'STOPSIGNAL SIGTERM' },
    { bad: 'STOPSIGNAL «quit»', fixed: 'STOPSIGNAL SIGQUIT' },
    { good: 'STOPSIGNAL SIGQUIT' },
    { good: 'STOPSIGNAL SIGRTMIN+3' },
  ],
  each: 'stopsignal',
  check({ signal }) {
    const value = signal?.value?.toUpperCase() ?? ''
    const name = byNumber.get(value) ?? value.replace(/^SIG/, '')
    if (!signal || signal.value === `SIG${name}` || ![...byNumber.values()].includes(name)) return
    const edits = rewriteWord(signal, `SIG${name}`)
    return {
      at: signal.span,
      message: `\`${signal.text}\` is \`SIG${name}\``,
      fix: edits && { title: `Write \`SIG${name}\``, edits },
    }
  },
})

/** The ones that stop programs; these numbers are the same on every processor. */
const byNumber = new Map([
  ['1', 'HUP'],
  ['2', 'INT'],
  ['3', 'QUIT'],
  ['15', 'TERM'],
  ['28', 'WINCH'],
])
