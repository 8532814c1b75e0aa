import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'literal-brace',
  codes: ['SC1083'],
  severity: 'warning',
  concern: 'correctness',
  optIn: true,
  title: 'Quote a brace that is meant as such',
  why: `
    A brace alone is a word like others. Mostly it was meant to end or to open a group, and
    wants a \`;\` or a blank.
  `,
  examples: [{ bad: 'RUN echo «}»' }, { good: 'RUN echo "}" && find /x -exec rm {} +' }],
  each: 'script',
  check: ({ pieces }) =>
    pieces
      .filter((one) => one.kind === 'text' && one.role === 'argument' && !one.quote && hasBrace(one.text))
      .map(({ span }) => ({ at: span, message: 'The brace is taken as it stands' })),
})

const hasBrace = (text: string): boolean => {
  const rest = text.replaceAll('{}', '').replaceAll('\\{', '').replaceAll('\\}', '')
  return rest.includes('{') || rest.includes('}')
}
