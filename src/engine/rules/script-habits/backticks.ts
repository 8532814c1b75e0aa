import { replace } from '../../text/edit.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'backticks',
  codes: ['SC2006'],
  severity: 'style',
  concern: 'upkeep',
  optIn: true,
  title: 'Write `$(…)` instead of backticks',
  why: `
    Backticks do not nest, and a backslash means something else between them.
  `,
  fix: 'safe',
  examples: [
    { bad: 'RUN echo "built on «`uname -r`»"', fixed: 'RUN echo "built on $(uname -r)"' },
    { good: 'RUN echo "built on $(uname -r)"' },
  ],
  each: 'script',
  check: ({ pieces }) =>
    pieces.flatMap((one) => {
      if (one.kind !== 'command' || !one.isBackticks) return []
      const { span, text } = one
      const isPlain = !text.includes('\\') && span.end - span.start === text.length
      return {
        at: span,
        message: 'Backticks do not nest',
        fix: isPlain
          ? { title: 'Write it as `$(…)`', edits: [replace(span, `$(${text.slice(1, -1)})`)] }
          : undefined,
      }
    }),
})
