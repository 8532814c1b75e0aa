import { insertFlag } from '../parts/fixes/insert-flag.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'wget-progress',
  codes: ['DL3047'],
  severity: 'style',
  concern: 'upkeep',
  optIn: true,
  title: 'Keep wget from filling the build log',
  why: `
    Without a terminal wget prints a line for every few kilobytes. A large download fills
    the log with thousands of dots and hides what matters.
  `,
  fix: 'safe',
  examples: [
    { bad: 'RUN «wget» https://example.com/a', fixed: 'RUN wget --progress=dot:giga https://example.com/a' },
    {
      bad: `
        FROM alpine:3.22
        RUN «wget» https://example.com/a
      `,
      fixed: `
        FROM alpine:3.22
        RUN wget -q https://example.com/a
      `,
    },
    { good: 'RUN wget -qO- https://example.com/a' },
    { good: 'RUN wget -nv https://example.com/a' },
    { good: 'RUN wget --progress=bar:force https://example.com/a' },
  ],
  each: 'command',
  check({ program, name, words, run }) {
    if (program !== 'wget' || !name || words.some(({ text }) => quiets(text))) return
    // BusyBox has no other way.
    const flag = run.stage.distro === 'alpine' ? '-q' : '--progress=dot:giga'
    const edit = insertFlag(name, flag, run)
    return {
      at: name.span,
      message: '`wget` prints its progress into the build log',
      fix: edit && { title: `Add \`${flag}\``, edits: [edit] },
    }
  },
})

const long = ['--progress', '--quiet', '--output-file', '--append-output', '--no-verbose']

/** `-q`, `-o` and `-a` count inside a cluster such as `-qO-` too. */
const quiets = (text: string): boolean =>
  text === '-nv' ||
  long.includes(text.split('=', 1)[0] ?? '') ||
  (/^-[A-Za-z]/.test(text) && /[qoa]/.test(text.slice(1).split('O')[0] ?? ''))
