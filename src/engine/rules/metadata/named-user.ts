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
    { good: 'USER 1001:1001' },
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
    if (!argument) return
    const [user = ''] = argument.text.split(':', 1)
    const isArg = argument.parts.some(
      (part) => part.kind === 'variable' && isArgument(scope.get(part.name)?.origin),
    )
    if (user === '' || [...user].every((character) => character >= '0' && character <= '9') || isArg) return
    return { at: argument.span, message: `\`${argument.text}\` is a name, not an id` }
  },
})

const isArgument = (origin: string | undefined): boolean => origin === 'arg' || origin === 'global-arg'
