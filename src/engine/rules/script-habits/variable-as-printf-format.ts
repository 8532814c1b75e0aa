import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'variable-as-printf-format',
  codes: ['SC2059'],
  severity: 'info',
  concern: 'correctness',
  optIn: true,
  title: 'Print a value with `%s`',
  why: `
    A \`%\` or a backslash in the value is taken for a part of the format.
  `,
  examples: [{ bad: 'RUN printf «"got $HTTP_PROXY\\n"»' }, { good: 'RUN printf "got %s\\n" "$HTTP_PROXY"' }],
  each: 'script',
  check: ({ commands, piecesOf }) =>
    commands.flatMap((command) => {
      if (command.program !== 'printf') return []
      const format = command.words.find(({ text }) => !text.startsWith('-'))
      const pieces = piecesOf(format).flatMap((piece) => (piece.kind === 'quoted' ? piece.pieces : [piece]))
      return format && pieces.some(({ kind }) => kind === 'variable' || kind === 'command')
        ? { at: format.span, message: 'The value becomes a part of the format' }
        : []
    }),
})
