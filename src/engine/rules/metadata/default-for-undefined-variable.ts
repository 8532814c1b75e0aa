import { undefinedVariableRule } from '../parts/makers/undefined-variable-rule.ts'

const saysWhatThen = (modifier: string | undefined): boolean =>
  modifier !== undefined && ['-', ':-', '+', ':+'].includes(modifier)

export default undefinedVariableRule(saysWhatThen, {
  name: 'default-for-undefined-variable',
  codes: ['UndefinedVar'],
  severity: 'info',
  optIn: true,
  title: 'Let an ARG set the variable, or write its value',
  why: `
    \`\${NAME:-value}\` is \`value\` for ever when no ARG or ENV can set the name: passing
    \`--build-arg\` changes nothing.
  `,
  unless: 'The same lines serve on base images that set the variable.',
  examples: [
    {
      bad: `
        ARG VERSION
        FROM alpine:3.22
        ENV APP_VERSION=«\${VERSION:-1.4}»
      `,
      fixed: `
        ARG VERSION
        FROM alpine:3.22
        ARG VERSION
        ENV APP_VERSION=\${VERSION:-1.4}
      `,
    },
    {
      good: `
        FROM alpine:3.22
        ARG VERSION
        ENV APP_VERSION=\${VERSION:-1.4}
      `,
    },
  ],
})
