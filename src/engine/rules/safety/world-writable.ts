import type { Word } from '../../facts/model.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'world-writable',
  severity: 'warning',
  concern: 'security',
  title: 'Give write access to the user that needs it',
  why: `
    Mode 777 lets every process in the container change the files: a hole in one
    program becomes a hole in all. The user that runs the program can own what it must
    write, and all others need no more than read access.
  `,
  unless: 'The container runs under an arbitrary user id, as on OpenShift: then use group 0 and 775.',
  examples: [
    { bad: 'RUN mkdir /data && chmod -R «777» /data' },
    { bad: 'RUN chmod «a+rwx» /data' },
    { good: 'RUN chmod 1777 /tmp && chmod 755 /app && chmod +x /app/run.sh' },
  ],
  each: 'command',
  check({ program, words }) {
    if (program !== 'chmod') return
    const mode = words.find(({ text }) => !text.startsWith('-') || /^-[rwxX]/.test(text))
    if (!mode || !letsAllWrite(mode)) return
    return { at: mode.span, message: `\`${mode.text}\` lets every user change the files` }
  },
})

/** The last octal digit holds the write bit, without the sticky bit of `/tmp`; or symbols that name others. */
const letsAllWrite = ({ value = '' }: Word): boolean =>
  /^[0-7]{3,4}$/.test(value)
    ? '2367'.includes(value.at(-1) ?? '') && !(value.length === 4 && '1357'.includes(value[0] ?? ''))
    : /(^|,)[ug]*(a|o)[ugoa]*[+=][rxXst]*w/.test(value)
