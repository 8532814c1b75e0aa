import { removePair } from '../parts/fixes/remove-pair.ts'
import { defineRule } from '../rule.ts'

const settings = { labelSchema: new Map([['team', 'text']]), strictLabels: true }

export default defineRule({
  name: 'label-outside-schema',
  codes: ['DL3050'],
  severity: 'info',
  concern: 'upkeep',
  title: 'Set only labels of the schema',
  why: `
    With strict labels, your label schema lists all there are. Another key is most often a slip of
    the pen, and what it says is read by nobody.
  `,
  unless: 'The label is a new one: add it to the schema.',
  fix: 'review',
  examples: [
    { bad: 'LABEL team=core «maintainers»=ops', fixed: 'LABEL team=core', settings },
    { good: 'LABEL team=core', settings },
    { good: 'LABEL maintainers=ops', settings: { ...settings, strictLabels: false } },
  ],
  each: 'label',
  check(label, file) {
    const { labelSchema, strictLabels } = file.settings
    const extra = label.pairs.find(({ key }) => !labelSchema.has(key))
    if (!strictLabels || label.isOnbuild || !extra) return
    const edits = removePair(label, extra, file)
    return {
      at: extra.keySpan,
      message: `\`${extra.key}\` is not in the label schema`,
      fix: edits && { title: 'Delete the label', edits },
    }
  },
})
