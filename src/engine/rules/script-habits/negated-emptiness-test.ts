import { replace } from '../../text/edit.ts'
import { hull } from '../../text/span.ts'
import { conditionRule } from '../parts/makers/condition-rule.ts'

export default conditionRule(
  {
    name: 'negated-emptiness-test',
    codes: ['SC2236'],
    severity: 'style',
    title: 'Write `-n` for `! -z`',
    why: `
    Each of the two tests has a name of its own.
  `,
    fix: 'safe',
    examples: [
      {
        bad: 'RUN if [ «! -z» "$HTTP_PROXY" ]; then id; fi',
        fixed: 'RUN if [ -n "$HTTP_PROXY" ]; then id; fi',
      },
      { good: 'RUN if [ -n "$HTTP_PROXY" ]; then id; fi' },
    ],
  },
  ({ words: [not, test, ...rest] }) => {
    const instead = test && opposite.get(test.text)
    if (not?.text !== '!' || !test || instead === undefined || rest.length !== 1) return []
    const at = hull(not.span, test.span)
    return [
      {
        at,
        message: `\`${instead}\` says the same`,
        fix: { title: `Write \`${instead}\``, edits: [replace(at, instead)] },
      },
    ]
  },
)

const opposite: ReadonlyMap<string, string> = new Map([
  ['-z', '-n'],
  ['-n', '-z'],
])
