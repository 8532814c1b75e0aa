import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'array-without-index',
  codes: ['SC2128'],
  severity: 'warning',
  concern: 'correctness',
  optIn: true,
  title: 'Say which elements are meant',
  why: `
    \`$array\` is its first element.
  `,
  examples: [
    {
      bad: `
        SHELL ["/bin/bash", "-c"]
        RUN a=(x y); echo "«$a»"
      `,
    },
    {
      good: `
        SHELL ["/bin/bash", "-c"]
        RUN a=(x y); echo "\${a[@]}"
      `,
    },
  ],
  each: 'script',
  check: ({ pieces, assignmentsTo }) =>
    pieces
      .filter(
        (one) =>
          one.kind === 'variable' &&
          one.index === undefined &&
          one.operator === undefined &&
          assignmentsTo(one.name).some(({ isArray }) => isArray),
      )
      .map(({ span }) => ({ at: span, message: 'This is the first element alone' })),
})
