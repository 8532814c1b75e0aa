import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'named-user',
  codes: ['DL3066'],
  severity: 'info',
  concern: 'security',
  optIn: true,
  title: 'Give USER as a number',
  why: `
    Kubernetes can check \`runAsNonRoot\` only for a number: of a name it does not know
    which id is behind it, and refuses to start the container.
  `,
  unless: 'Nobody runs the image under Kubernetes.',
  examples: [
    { bad: 'USER «app»' },
    { bad: 'USER «app:1000»' },
    {
      bad: `
        FROM alpine:3.22
        ENV ACCOUNT=app
        USER «$ACCOUNT»
      `,
    },
    { good: 'USER 1001:1001' },
    {
      good: `
        FROM alpine:3.22
        ENV ACCOUNT=1001
        USER $ACCOUNT
      `,
    },
    {
      good: `
        FROM alpine:3.22
        ARG UID
        USER $UID
      `,
    },
  ],
  each: 'user',
  check({ argument, scope }) {
    if (argument?.value === undefined) return
    const isArg = argument.parts.some(
      (part) => part.kind === 'variable' && scope.get(part.name)?.origin === 'arg',
    )
    const [user = ''] = argument.value.split(':', 1)
    if (isArg || [...user].every((character) => character >= '0' && character <= '9')) return
    return { at: argument.span, message: `\`${argument.text}\` is a name, not an id` }
  },
})
