import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'blank-after-equals',
  codes: ['SC1007'],
  severity: 'warning',
  concern: 'correctness',
  optIn: true,
  title: 'Write the value right behind the equals sign',
  why: `
    \`NAME= value\` runs the command \`value\` with an empty NAME. Where that is meant, \`NAME=''
    value\` says so.
  `,
  examples: [
    { bad: 'RUN «V=» 1' },
    { good: 'RUN V=1; echo "$V"' },
    { good: 'RUN IFS= read -r line < /list' },
  ],
  each: 'script',
  check: ({ assignments }) =>
    assignments
      .filter(({ way, values, name }) => way === 'prefix' && values?.[0]?.text === '' && name !== 'IFS')
      .map(({ span, name }) => ({
        at: span,
        message: `\`${name}\` is empty here, and the next word is a command`,
      })),
})
