import { bashismRule } from '../parts/makers/bashism-rule.ts'

export default bashismRule(
  {
    name: 'bashism-local',
    codes: ['SC3043'],
    title: 'Leave out `local`',
    why: `
    POSIX has no \`local\`, though most shells do.
  `,
    examples: [
      {
        bad: `
        FROM debian:13-slim
        RUN f() { «local» x=1; echo "$x"; }; f
      `,
      },
      {
        good: `
        FROM debian:13-slim
        RUN f() { x=1; echo "$x"; }; f
      `,
      },
    ],
  },
  ({ commands }) =>
    commands.flatMap(({ program, name }) =>
      program === 'local' && name ? { at: name.span, message: 'POSIX has no `local`', onRequest: true } : [],
    ),
)
