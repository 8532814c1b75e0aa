import { isAbsoluteUrl } from '../../facts/label-values.ts'
import { labelTypeRule } from '../parts/makers/label-type-rule.ts'

const settings = { labelSchema: new Map([['docs', 'url']]) }

export default labelTypeRule(
  { type: 'url', holds: isAbsoluteUrl, complaint: 'no absolute URL' },
  {
    name: 'malformed-url-label',
    codes: ['DL3052'],
    title: 'Give this label a URL',
    why: `
      Your label schema says that this label holds an address. Whoever follows it from a registry or
      a dashboard needs all of it, the scheme included.
    `,
    examples: [
      { bad: 'LABEL docs=«"see the wiki"»', settings },
      { good: 'LABEL docs="https://example.com/docs" other="see the wiki"', settings },
      { good: 'LABEL docs=$VALUE', settings },
      { good: 'LABEL docs="see the wiki"' },
    ],
  },
)
