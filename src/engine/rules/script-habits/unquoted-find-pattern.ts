import { quotedGlob } from '../parts/fixes/quoted-glob.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'unquoted-find-pattern',
  codes: ['SC2061'],
  severity: 'warning',
  concern: 'correctness',
  optIn: true,
  title: 'Quote the pattern',
  why: `
    Where files here match, the shell puts their names in place of the pattern, and find looks
    for these alone.
  `,
  fix: 'safe',
  examples: [
    { bad: 'RUN find /usr -name «*.pyc» -delete', fixed: "RUN find /usr -name '*.pyc' -delete" },
    { good: 'RUN find /usr -name "*.pyc" -delete' },
  ],
  each: 'script',
  check: ({ commands, piecesOf }) =>
    commands.flatMap(({ program, words }) =>
      program === 'find'
        ? words.flatMap((word, index) => {
            const pieces = piecesOf(word)
            if (!tests.has(words[index - 1]?.text ?? '') || !pieces.some(({ kind }) => kind === 'glob'))
              return []
            return {
              at: word.span,
              message: 'The shell may put file names in its place',
              fix: quotedGlob(word, pieces),
            }
          })
        : [],
    ),
})

const tests: ReadonlySet<string> = new Set([
  '-name',
  '-iname',
  '-path',
  '-ipath',
  '-wholename',
  '-iwholename',
  '-regex',
  '-iregex',
  '-lname',
])
