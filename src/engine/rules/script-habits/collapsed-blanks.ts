import { hull } from '../../text/span.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'collapsed-blanks',
  codes: ['SC2291'],
  severity: 'info',
  concern: 'upkeep',
  optIn: true,
  title: 'Quote text whose blanks matter',
  why: `
    The shell cuts words at blanks, and echo puts one between them.
  `,
  examples: [{ bad: 'RUN echo «key    value» > /table' }, { good: 'RUN echo "key    value" > /table' }],
  each: 'script',
  check: ({ commands }, { source }) =>
    commands.flatMap(({ program, words }) =>
      program === 'echo'
        ? words.flatMap((word, index) => {
            const before = words[index - 1]
            if (!before || before.text.startsWith('-')) return []
            const gap = source.slice(before.span.end, word.span.start)
            return gap.length > 1 && gap.trim() === '' && !gap.includes('\n')
              ? { at: hull(before.span, word.span), message: 'One blank is left of these' }
              : []
          })
        : [],
    ),
})
