import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'echo-of-substitution',
  codes: ['SC2005'],
  severity: 'style',
  concern: 'upkeep',
  optIn: true,
  title: 'Run the command without echo',
  why: `
    The command prints by itself, and its failure counts.
  `,
  examples: [
    { bad: 'RUN echo «"$(uname -r)"»' },
    { good: 'RUN uname -r' },
    { good: 'RUN echo "Linux $(uname -r)"' },
  ],
  each: 'script',
  check: ({ commands, piecesOf }) =>
    commands.flatMap(({ program, words: [only, ...more] }) => {
      if (program !== 'echo' || !only || more.length > 0) return []
      const pieces = piecesOf(only)
      const [inner, ...others] = pieces[0]?.kind === 'quoted' ? pieces[0].pieces : pieces
      return inner?.kind === 'command' && others.length === 0 && pieces.length === 1
        ? { at: only.span, message: 'The command prints by itself' }
        : []
    }),
})
