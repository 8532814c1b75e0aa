import { licenseMeantBy } from '../../facts/label-values.ts'
import { labelTypeRule } from '../parts/makers/label-type-rule.ts'

const settings = { labelSchema: new Map([['license', 'spdx']]), licenses: new Set(['Apache-2.0', 'MIT']) }

export default labelTypeRule(
  {
    type: 'spdx',
    // One identifier, no expression; without the list there is nothing to compare with.
    holds: (value, { licenses }) => licenses?.has(value) ?? true,
    complaint: 'no SPDX licence identifier',
    meantBy: (value, { licenses }) => licenses && licenseMeantBy(value, licenses),
  },
  {
    name: 'malformed-license-label',
    codes: ['DL3054'],
    title: 'Give this label an SPDX licence identifier',
    why: `
      Your label schema says that this label names a licence. Licence scanners compare it with the
      SPDX list letter by letter, and take anything else for an unknown licence.
    `,
    fix: 'review',
    examples: [
      { bad: 'LABEL license=«"apache 2"»', fixed: 'LABEL license="Apache-2.0"', settings },
      { good: 'LABEL license=MIT other="apache 2"', settings },
      { good: 'LABEL license=$VALUE', settings },
      { good: 'LABEL license="apache 2"' },
    ],
  },
)
