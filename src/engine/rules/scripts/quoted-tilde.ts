import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'quoted-tilde',
  codes: ['SC2088'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Write `$HOME` inside of quotes',
  why: `
    Between quotes \`~\` is a sign like others: the command gets a path that begins with a
    directory called \`~\`.
  `,
  examples: [{ bad: 'RUN mkdir -p «"~/bin"»' }, { good: 'RUN mkdir -p "$HOME/bin" ~/"a b"' }],
  each: 'script',
  check: ({ commands, piecesOf }) =>
    commands.flatMap(({ words, program }) =>
      words.flatMap((word) => {
        const [first] = piecesOf(word)
        if (first?.kind !== 'quoted' || !first.text.slice(1).startsWith('~/')) return []
        return { at: word.span, message: 'The `~` is not a home here', onRequest: !takers.has(program) }
      }),
    ),
})

/** They take paths, and expand none. */
const takers: ReadonlySet<string> = new Set([
  'cat',
  'cd',
  'chmod',
  'chown',
  'cp',
  'install',
  'ln',
  'mkdir',
  'mv',
  'rm',
  'touch',
])
