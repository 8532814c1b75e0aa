import { syntaxRule } from '../parts/makers/syntax-rule.ts'

export default syntaxRule('bad-substitution', {
  name: 'bad-substitution',
  codes: ['UNSUPPORTED_MODIFIER'],
  title: 'Use a substitution that Docker knows',
  why: `
    Docker expands variables itself, and knows fewer forms than a shell does. It stops
    at the others.
  `,
  examples: [{ bad: 'ENV A=«${B^»^}' }, { good: 'ENV A=${B:-x} C=${B%.*}' }],
})
