import { insertAfter } from '../../text/edit.ts'
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
    { good: 'RUN wget -qO- https://example.com/a' },
    { good: 'RUN wget -nv https://example.com/a' },
    { good: 'RUN wget --progress=bar:force https://example.com/a' },
  ],
  each: 'command',
  check({ program, name, words }) {
    if (program !== 'wget' || !name || words.some(({ text }) => quiets(text))) return
    return {
      at: name.span,
      message: '`wget` prints its progress into the build log',
      fix: { title: 'Add `--progress=dot:giga`', edits: [insertAfter(name.span, ' --progress=dot:giga')] },
    }
  },
})

const long = ['--progress', '--quiet', '--output-file', '--append-output', '--no-verbose']

/** `-q`, `-o` and `-a` count inside a cluster such as `-qO-` too. */
const quiets = (text: string): boolean =>
  text === '-nv' ||
  long.includes(text.split('=', 1)[0] ?? '') ||
  (/^-[A-Za-z]/.test(text) && /[qoa]/.test(text.slice(1).split('O')[0] ?? ''))
