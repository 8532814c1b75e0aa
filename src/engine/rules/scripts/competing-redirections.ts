import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'competing-redirections',
  codes: ['SC2261'],
  severity: 'error',
  concern: 'correctness',
  title: 'Send an output to one file',
  why: `
    The last redirection wins. The other files are created, or emptied, and get nothing.
  `,
  examples: [
    { bad: 'RUN echo on «> /a» > /b' },
    { good: 'RUN echo on > /a 2> /b' },
    { good: 'RUN echo on | tee /a > /b' },
  ],
  each: 'script',
  check: ({ commands }) =>
    commands.flatMap(({ redirections }) => {
      const last = new Map(redirections.map((one) => [endOf(one.operator), one]))
      return redirections
        .filter((one) => endOf(one.operator) && last.get(endOf(one.operator)) !== one)
        .map(({ span }) => ({ at: span, message: 'A later redirection takes its place' }))
    }),
})

/** Which end of the program it moves: `1` for `>`, `2` for `2>>`, `<` for input. */
function endOf(operator: string): string | undefined {
  const sign = [...operator].findIndex((letter) => letter === '>' || letter === '<')
  const arrow = operator.slice(sign)
  if (arrow === '>' || arrow === '>>' || arrow === '>|') return operator.slice(0, sign) || '1'
  return operator === '<' ? operator : undefined
}
