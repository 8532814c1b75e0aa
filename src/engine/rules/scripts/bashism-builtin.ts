import { bashismRule } from '../parts/makers/bashism-rule.ts'

export default bashismRule(
  {
    name: 'bashism-builtin',
    codes: ['SC3044'],
    title: 'Choose bash with SHELL',
    why: `
    Debian's and Ubuntu's \`/bin/sh\` is dash, which has no command of this name.
  `,
    examples: [
      {
        bad: `
        FROM debian:13-slim
        RUN «shopt» -s globstar
      `,
      },
      {
        good: `
        FROM debian:13-slim
        RUN set -f
      `,
      },
      {
        good: `
        FROM debian:13-slim
        SHELL ["/bin/bash", "-c"]
        RUN shopt -s globstar
      `,
      },
    ],
  },
  ({ commands }) =>
    commands.flatMap(({ program, name }) =>
      builtins.has(program) && name ? { at: name.span, message: `dash has no \`${program}\`` } : [],
    ),
)

const builtins: ReadonlySet<string> = new Set([
  'caller',
  'compgen',
  'complete',
  'declare',
  'dirs',
  'disown',
  'enable',
  'let',
  'mapfile',
  'popd',
  'pushd',
  'readarray',
  'shopt',
  'typeset',
])
