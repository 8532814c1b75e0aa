import { isEmail } from '../../facts/label-values.ts'
import { labelTypeRule } from '../parts/makers/label-type-rule.ts'

const settings = { labelSchema: new Map([['contact', 'email']]) }

export default labelTypeRule(
  { type: 'email', holds: isEmail, complaint: 'no mail address' },
  {
    name: 'malformed-email-label',
    codes: ['DL3058'],
    title: 'Give this label a mail address',
    why: `
      Your label schema says that this label tells whom to write to. A name alone reaches nobody.
    `,
    examples: [
      { bad: 'LABEL contact=«ops»', settings },
      { good: 'LABEL contact=ops@example.com other=ops', settings },
      { good: 'LABEL contact=$VALUE', settings },
      { good: 'LABEL contact=ops' },
    ],
  },
)
