import { bashismRule } from '../parts/makers/bashism-rule.ts'

export default bashismRule(
  {
    name: 'bashism-variable',
    codes: ['SC3028'],
    title: 'Get the value in another way, or choose bash with SHELL',
    why: `
    Debian's and Ubuntu's \`/bin/sh\` is dash, which does not set this variable: it is empty.
  `,
    examples: [
      {
        bad: `
        FROM debian:13-slim
        RUN echo "«$RANDOM»"
      `,
      },
      {
        good: `
        FROM debian:13-slim
        ARG RANDOM
        RUN echo "$RANDOM"
      `,
      },
      {
        good: `
        FROM debian:13-slim
        RUN date +%s
      `,
      },
    ],
  },
  ({ pieces, sets, isDeclared }) =>
    pieces.flatMap((one) =>
      one.kind === 'variable' &&
      (own.has(one.name) || one.name.startsWith('BASH_')) &&
      one.operator === undefined &&
      !sets(one.name) &&
      !isDeclared(one.name)
        ? { at: one.span, message: `dash does not set \`${one.name}\``, onRequest: one.name === 'HOSTNAME' }
        : [],
    ),
)

const own: ReadonlySet<string> = new Set([
  'DIRSTACK',
  'EUID',
  'FUNCNAME',
  'HOSTNAME',
  'HOSTTYPE',
  'MACHTYPE',
  'OSTYPE',
  'PIPESTATUS',
  'RANDOM',
  'SECONDS',
  'SHLVL',
  'UID',
])
