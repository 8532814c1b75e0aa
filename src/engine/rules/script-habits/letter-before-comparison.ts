import { conditionRule } from '../parts/makers/condition-rule.ts'

export default conditionRule(
  {
    name: 'letter-before-comparison',
    codes: ['SC2268'],
    severity: 'style',
    title: 'Compare without a letter in front',
    why: `
    Shells of this century know what to do with an empty value in quotes.
  `,
    examples: [
      { bad: 'RUN if [ «"x$HTTP_PROXY"» = "x" ]; then id; fi' },
      { good: 'RUN if [ -z "$HTTP_PROXY" ]; then id; fi' },
      { good: 'RUN [ "$A" = xz ] && id' },
    ],
  },
  ({ words: [left, sign, right, ...more] }) =>
    left &&
    sign &&
    right &&
    more.length === 0 &&
    signs.has(sign.text) &&
    hasLetter(left.text) &&
    bare(right.text).startsWith(bare(left.text).slice(0, 1))
      ? [{ at: left.span, message: 'The letter in front does nothing' }]
      : [],
)

const signs: ReadonlySet<string> = new Set(['=', '==', '!='])

const bare = (text: string): string => text.replaceAll('"', '')

/** `"x$A"`, `x"$A"`, `X$A`. */
const hasLetter = (text: string): boolean => ['x$', 'X$'].includes(bare(text).slice(0, 2))
