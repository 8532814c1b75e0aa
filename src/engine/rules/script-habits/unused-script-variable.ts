import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'unused-script-variable',
  codes: ['SC2034'],
  severity: 'warning',
  concern: 'correctness',
  optIn: true,
  title: 'Export the variable, or use it',
  why: `
    The value ends with this RUN, and nothing in it reads it. A command sees it only when it is
    exported.
  `,
  examples: [
    { bad: 'RUN «mode»=fast && ./build.sh' },
    { good: 'RUN mode=fast ./build.sh' },
    { good: 'RUN export mode=fast && ./build.sh' },
  ],
  each: 'script',
  check: ({ assignments, reads, hidesNames, isDeclared, commands }) =>
    hidesNames ||
    commands.some(
      ({ program, words }) =>
        program === 'set' && words.some(({ text }) => text === '-a' || text === 'allexport'),
    )
      ? []
      : assignments
          .filter(
            ({ way, name }) =>
              way === 'alone' &&
              !name.startsWith('_') &&
              !reads(name) &&
              !isDeclared(name) &&
              !known.has(name),
          )
          .map(({ nameSpan, name }) => ({ at: nameSpan, message: `Nothing reads \`${name}\`` })),
})

/** The shell or every program reads them. */
const known: ReadonlySet<string> = new Set([
  'HOME',
  'IFS',
  'LANG',
  'LC_ALL',
  'OPTIND',
  'PATH',
  'PS1',
  'PS4',
  'PWD',
  'SHELL',
  'TERM',
  'TZ',
  'USER',
])
