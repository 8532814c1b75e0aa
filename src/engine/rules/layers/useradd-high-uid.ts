import { insertAfter } from '../../text/edit.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'useradd-high-uid',
  codes: ['DL3046'],
  severity: 'warning',
  concern: 'size',
  title: 'Create users with high ids without a login log',
  why: `
    \`useradd\` extends \`/var/log/lastlog\` and \`faillog\` up to the new id. With an id in
    the millions the sparse file reads as gigabytes, and storing the layer can take
    minutes and fill the disk.
  `,
  fix: 'safe',
  examples: [
    { bad: 'RUN «useradd» -u 1234567 app', fixed: 'RUN useradd --no-log-init -u 1234567 app' },
    { good: 'RUN useradd -u 10001 app' },
    { good: 'RUN useradd -l -u 1234567 app' },
  ],
  each: 'command',
  check({ program, name, words }) {
    if (program !== 'useradd' || !name) return
    const skipsLog = words.some(({ text }) => text === '--no-log-init' || /^-[a-zA-Z]*l/.test(text))
    const uid = words[words.findIndex(({ text }) => text === '-u' || text === '--uid') + 1]?.value
    const given = uid ?? words.find(({ text }) => text.startsWith('--uid='))?.value?.slice('--uid='.length)
    const hasUid = words.some(({ text }) => text === '-u' || text.startsWith('--uid'))
    if (!hasUid || skipsLog || given === undefined || given.length <= 5) return
    return {
      at: name.span,
      message: `The login log grows up to id ${given}`,
      fix: { title: 'Add `--no-log-init`', edits: [insertAfter(name.span, ' --no-log-init')] },
    }
  },
})
