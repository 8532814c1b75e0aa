import { isSemanticVersion, semanticVersionMeantBy } from '../../facts/label-values.ts'
import { labelTypeRule } from '../parts/makers/label-type-rule.ts'

const settings = { labelSchema: new Map([['version', 'semver']]) }

export default labelTypeRule(
  {
    type: 'semver',
    holds: isSemanticVersion,
    complaint: 'no semantic version',
    meantBy: semanticVersionMeantBy,
  },
  {
    name: 'malformed-version-label',
    codes: ['DL3056'],
    title: 'Give this label a semantic version',
    why: `
      Your label schema says that this label holds a version. Tools that compare versions read
      MAJOR.MINOR.PATCH and nothing shorter.
    `,
    fix: 'review',
    examples: [
      { bad: 'LABEL version=«"v1.4"»', fixed: 'LABEL version="1.4.0"', settings },
      { good: 'LABEL version=1.4.0-rc.1 other="v1.4"', settings },
      { good: 'LABEL version=$VALUE', settings },
      { good: 'LABEL version="v1.4"' },
    ],
  },
)
