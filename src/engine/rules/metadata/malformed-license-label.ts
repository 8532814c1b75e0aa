import { isSpdxLicense, spdxLicenseMeantBy } from '../../facts/label-values.ts'
import { labelTypeRule } from '../label-type-rule.ts'

const settings = { labelSchema: new Map([['license', 'spdx']]) }

export default labelTypeRule(
  {
    type: 'spdx',
    holds: isSpdxLicense,
    complaint: 'no SPDX licence identifier',
    meantBy: spdxLicenseMeantBy,
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
