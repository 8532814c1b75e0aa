import { isCommitHash } from '../../facts/label-values.ts'
import { labelTypeRule } from '../parts/makers/label-type-rule.ts'

const settings = { labelSchema: new Map([['revision', 'hash']]) }

export default labelTypeRule(
  { type: 'hash', holds: isCommitHash, complaint: 'no git commit hash of 7 or 40 digits' },
  {
    name: 'malformed-hash-label',
    codes: ['DL3055'],
    title: 'Give this label a commit hash',
    why: `
      Your label schema says that this label holds a commit. A branch or tag moves on, and then
      nobody can tell which source the image was built from.
    `,
    examples: [
      { bad: 'LABEL revision=«main»', settings },
      { good: 'LABEL revision=0a1b2c3 other=main', settings },
      { good: 'LABEL revision=$VALUE', settings },
      { good: 'LABEL revision=main' },
    ],
  },
)
