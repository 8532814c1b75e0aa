import { type Mode, modesOf } from '../../facts/modes.ts'
import type { Edit } from '../../text/edit.ts'
import { rewriteWord } from '../parts/fixes/rewrite-word.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'world-writable',
  codes: ['tally/world-writable-state-path-workaround'],
  severity: 'warning',
  concern: 'security',
  title: 'Give write access to the user that needs it',
  why: `
    Mode 777 lets every process in the container change the files: a hole in one
    program becomes a hole in all. The user that runs the program can own what it must
    write, and all others need no more than read access.
  `,
  unless: 'The container runs under an arbitrary user id, as on OpenShift: then use group 0 and 775.',
  fix: 'review',
  examples: [
    { bad: 'RUN mkdir /data && chmod -R «777» /data', fixed: 'RUN mkdir /data && chmod -R 775 /data' },
    { bad: 'RUN mkdir -p -m «0777» /data', fixed: 'RUN mkdir -p -m 0775 /data' },
    { bad: 'COPY «--chmod=666» app.conf /etc/', fixed: 'COPY --chmod=664 app.conf /etc/' },
    { bad: 'RUN chmod «a+rwx» /data' },
    { bad: 'RUN chmod -R «a+w» /data && rm -R /tmp/x' },
    { bad: 'RUN chmod «+w,a=rwx» /data' },
    { good: 'RUN chmod 1777 /tmp && chmod 755 /app && chmod +x /app/run.sh && chmod o-w /data' },
    { good: 'RUN d=$(mktemp -d) && chmod 777 "$d" && make DESTDIR="$d" && rm -r "$d"' },
    { good: 'RUN mkdir -m 775 /data && install -m 644 a /etc/a' },
  ],
  each: 'instruction',
  *check(instruction) {
    for (const mode of modesOf(instruction))
      if (letsAllWrite(mode.mode)) {
        const edits = withoutWrite(mode)
        yield {
          at: mode.span,
          message: `\`${mode.mode}\` lets every user change the files`,
          fix: edits && { title: 'Take the right to write from all others', edits },
        }
      }
  },
})

/** The last octal digit holds the write bit, without the sticky bit of `/tmp`; or symbols that name others. */
const letsAllWrite = (mode: string): boolean =>
  /^[0-7]{3,4}$/.test(mode)
    ? '2367'.includes(mode.at(-1) ?? '') && !(mode.length === 4 && '1357'.includes(mode[0] ?? ''))
    : /(^|,)[ug]*[ao][ugoa]*[+=][rxXst]*w/.test(mode) && !mode.includes('t')

/** 7 becomes 5, 6 becomes 4. */
function withoutWrite({ mode, word }: Mode): Edit[] | undefined {
  if (!word || !/^[0-7]{3,4}$/.test(mode)) return
  const last = Number(mode.at(-1)) & 5
  return rewriteWord(word, mode.slice(0, -1) + last)
}
