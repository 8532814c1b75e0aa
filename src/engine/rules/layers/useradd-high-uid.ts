import type { Word } from '../../facts/model.ts'
import { insertFlag } from '../parts/fixes/insert-flag.ts'
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
    {
      bad: 'RUN ["«useradd»", "--uid=1234567", "app"]',
      fixed: 'RUN ["useradd", "--no-log-init", "--uid=1234567", "app"]',
    },
    { good: 'RUN useradd -u 10001 app' },
    { good: 'RUN useradd -l -u 1234567 app' },
  ],
  each: 'command',
  check({ program, name, words, run }) {
    if (program !== 'useradd' || !name) return
    const skipsLog = words.some(({ text }) => text === '--no-log-init' || /^-[a-zA-Z]*l/.test(text))
    const uid = uidIn(words)
    if (skipsLog || uid === undefined || !/^\d{6,}$/.test(uid)) return
    const edit = insertFlag(name, '--no-log-init', run)
    return {
      at: name.span,
      message: `The login log grows up to id ${uid}`,
      fix: edit && { title: 'Add `--no-log-init`', edits: [edit] },
    }
  },
})

/** The value of `-u 1`, `-u1`, `--uid 1` and `--uid=1`. */
function uidIn(words: readonly Word[]): string | undefined {
  for (const [index, { text, value }] of words.entries()) {
    if (text === '-u' || text === '--uid') return words[index + 1]?.value
    if (text.startsWith('--uid=')) return value?.slice('--uid='.length)
    if (text.startsWith('-u')) return value?.slice('-u'.length)
  }
}
