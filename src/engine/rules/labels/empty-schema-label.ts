import { defineRule } from '../rule.ts'

const settings = { labelSchema: new Map([['team', 'text']]) }

export default defineRule({
  name: 'empty-schema-label',
  codes: ['DL3051'],
  severity: 'warning',
  concern: 'upkeep',
  title: 'Give labels of the schema a value',
  why: `
    Your label schema asks for this label because somebody reads it. Empty, it passes for set and
    tells nothing.
  `,
  examples: [
    { bad: 'LABEL «team»=""', settings },
    { good: 'LABEL team=core note=""', settings },
    { good: 'LABEL team=$TEAM', settings },
    { good: 'LABEL team=""' },
  ],
  each: 'label',
  *check({ pairs, isOnbuild }, { settings: { labelSchema } }) {
    if (isOnbuild) return
    for (const { key, keySpan, value, separator } of pairs)
      if (separator !== undefined && labelSchema.has(key) && (value === undefined || value.value === ''))
        yield { at: keySpan, message: `The label \`${key}\` is empty` }
  },
})
