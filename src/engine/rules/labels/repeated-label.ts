import type { Label, Pair } from '../../facts/model.ts'
import { removePair } from '../parts/fixes/remove-pair.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'repeated-label',
  codes: ['tally/labels/no-duplicate-keys'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Set each label once in a stage',
  why: `
    The last value wins and the others are forgotten. Whoever edits the wrong one wonders why
    nothing changes.
  `,
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM alpine:3.22
        LABEL «team»=core version=1.4
        LABEL team=ops
      `,
      fixed: `
        FROM alpine:3.22
        LABEL version=1.4
        LABEL team=ops
      `,
    },
    {
      bad: `
        FROM alpine:3.22
        LABEL «team»=core
        LABEL team=ops
      `,
      fixed: `
        FROM alpine:3.22
        LABEL team=ops
      `,
    },
    {
      good: `
        FROM alpine:3.22 AS base
        LABEL team=core
        FROM base
        LABEL team=ops
      `,
    },
  ],
  each: 'stage',
  *check({ instructions }, file) {
    const last = new Map<string, { readonly label: Label; readonly pair: Pair }>()
    for (const label of instructions)
      for (const pair of label.kind === 'label' ? label.pairs : []) {
        const before = last.get(pair.key)
        if (label.kind === 'label') last.set(pair.key, { label, pair })
        if (!before || pair.key.includes('$')) continue
        const edits = removePair(before.label, before.pair, file)
        yield {
          at: before.pair.keySpan,
          message: `\`${pair.key}\` is set again further down`,
          fix: edits && { title: 'Delete the one that does nothing', edits },
        }
      }
  },
})
