import { isTimestamp } from '../../facts/label-values.ts'
import { labelTypeRule } from '../parts/makers/label-type-rule.ts'

const settings = { labelSchema: new Map([['created', 'rfc3339']]) }

export default labelTypeRule(
  { type: 'rfc3339', holds: isTimestamp, complaint: 'no RFC 3339 timestamp' },
  {
    name: 'malformed-time-label',
    codes: ['DL3053'],
    title: 'Give this label an RFC 3339 timestamp',
    why: `
      Your label schema says that this label holds a time. Tools sort images by it, and read only
      dates with time and zone, such as 2026-03-28T09:30:00Z.
    `,
    examples: [
      { bad: 'LABEL created=«"yesterday"»', settings },
      { good: 'LABEL created="2026-03-28T09:30:00.5+01:00" other="yesterday"', settings },
      { good: 'LABEL created=$VALUE', settings },
      { good: 'LABEL created="yesterday"' },
    ],
  },
)
