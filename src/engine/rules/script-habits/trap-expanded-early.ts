import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'trap-expanded-early',
  codes: ['SC2064'],
  severity: 'warning',
  concern: 'correctness',
  optIn: true,
  title: 'Give a trap its script in single quotes',
  why: `
    In double quotes a variable has the value of now, not of when the trap runs.
  `,
  examples: [
    { bad: 'RUN trap «"rm -rf $HTTP_PROXY"» EXIT; make' },
    { good: 'RUN trap \'rm -rf "$HTTP_PROXY"\' EXIT; make' },
  ],
  each: 'script',
  check: ({ commands, piecesOf }) =>
    commands.flatMap(({ program, words: [script] }) => {
      const [first] = piecesOf(script)
      return program === 'trap' &&
        script &&
        first?.kind === 'quoted' &&
        first.pieces.some(({ kind }) => kind === 'variable' || kind === 'command')
        ? { at: script.span, message: 'The value of now is put in' }
        : []
    }),
})
