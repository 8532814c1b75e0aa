import { isName } from '../../facts/script-names.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'unset-script-variable',
  codes: ['SC2154'],
  severity: 'warning',
  concern: 'correctness',
  optIn: true,
  title: 'Set the variable, or declare it with ARG',
  why: `
    Nothing in this script and no ARG or ENV of this stage sets it, so it is empty unless the
    base image knows it.
  `,
  examples: [
    { bad: 'RUN echo "«$release»"' },
    {
      good: `
        ARG release
        RUN echo "$release"
      `,
    },
    { good: 'RUN . /etc/os-release && echo "$codename"' },
    { good: 'RUN echo "${release:-none}"' },
  ],
  each: 'script',
  check: ({ pieces, sets, hidesNames, isDeclared, run }) =>
    hidesNames
      ? []
      : pieces
          .filter(
            (one) =>
              one.kind === 'variable' &&
              one.operator === undefined &&
              isName(one.name) &&
              one.name === one.name.toLowerCase(),
          )
          .flatMap((one) =>
            one.kind === 'variable' && !sets(one.name) && !run.scope.get(one.name) && !isDeclared(one.name)
              ? { at: one.span, message: `Nothing sets \`${one.name}\`` }
              : [],
          ),
})
