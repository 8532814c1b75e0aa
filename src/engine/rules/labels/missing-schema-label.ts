import type { Stage } from '../../facts/model.ts'
import { lineage } from '../parts/questions/final-user.ts'
import { perStage } from '../parts/questions/per-stage.ts'
import { defineRule } from '../rule.ts'

const settings = { labelSchema: new Map([['team', 'text']]) }

export default defineRule({
  name: 'missing-schema-label',
  codes: ['DL3049'],
  severity: 'info',
  concern: 'upkeep',
  title: 'Set every label of the schema',
  why: `
    Your label schema lists what each image must say about itself. An image without one of the
    labels is missing from every list that goes by it.
  `,
  examples: [
    {
      bad: `
        FROM «alpine:3.22»
        LABEL version=1.4
      `,
      settings,
    },
    {
      good: `
        FROM golang:1.26 AS build
        FROM alpine:3.22 AS base
        LABEL team=core
        FROM base
        COPY --from=build /app /app
      `,
      settings,
    },
    { good: 'FROM alpine:3.22' },
  ],
  each: 'stage',
  *check(stage, { settings: { labelSchema } }) {
    const at = stage.from?.image?.span
    if (!at || labelSchema.size === 0 || stage.usedBy.some((user) => copiesFrom(user, stage))) return
    for (const key of labelSchema.keys())
      if (!isSet(key, stage)) yield { at, message: `This stage sets no label \`${key}\`` }
  },
})

/** In the stage, in one it is built FROM, or in one that is built FROM it. */
const isSet = (key: string, stage: Stage): boolean =>
  lineage(stage).some((one) => ownLabels(one).has(key)) ||
  stage.usedBy.some((user) => ownLabels(user).has(key) || isSetBelow(key, user))

const isSetBelow = (key: string, stage: Stage): boolean =>
  stage.usedBy.some((user) => ownLabels(user).has(key))

/** Built FROM something else: it takes files, and labels are no files. */
const copiesFrom = ({ base }: Stage, stage: Stage): boolean => base.kind !== 'stage' || base.stage !== stage

const ownLabels = perStage(
  ({ instructions }) =>
    new Set(instructions.flatMap((one) => (one.kind === 'label' ? one.pairs.map(({ key }) => key) : []))),
)
