import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'expr-command',
  codes: ['SC2003'],
  severity: 'style',
  concern: 'upkeep',
  optIn: true,
  title: 'Calculate with `$((…))`',
  why: `
    The shell calculates by itself; expr is a process more, and fails when the result is 0.
  `,
  examples: [{ bad: 'RUN «expr» 1 + 2' }, { good: 'RUN echo $((1 + 2))' }, { good: 'RUN expr "$A" : "a.*"' }],
  each: 'script',
  check: ({ commands }) =>
    commands.flatMap(({ program, name, words }) =>
      program === 'expr' &&
      name &&
      !words.some(
        ({ text }) =>
          text === ':' || text === 'match' || text === 'index' || text === 'substr' || text === 'length',
      )
        ? { at: name.span, message: 'The shell calculates by itself' }
        : [],
    ),
})
