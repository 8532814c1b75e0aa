import { stageCircles } from '../../facts/stage-circles.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'circular-stages',
  codes: ['tally/circular-stage-deps'],
  severity: 'error',
  concern: 'correctness',
  title: 'Let stages take only from stages above',
  why: `
    Each of these stages waits for the other, so neither can be built. BuildKit finds the circle
    and stops; the old builder looks for an image of that name on Docker Hub.
  `,
  examples: [
    {
      bad: `
        FROM alpine:3.22 AS one
        COPY --from=«two» /x /x
        FROM alpine:3.22 AS two
        COPY --from=one /x /x
      `,
    },
    {
      good: `
        FROM alpine:3.22 AS one
        RUN touch /x
        FROM alpine:3.22 AS two
        COPY --from=one /x /x
      `,
    },
    {
      good: `
        FROM alpine:3.22 AS one
        COPY --from=two /x /x
        FROM alpine:3.22 AS two
      `,
    },
  ],
  each: 'file',
  *check(file) {
    for (const { needs, at } of stageCircles(file))
      yield { at, message: `The stage \`${needs.name ?? needs.index}\` needs this one in turn` }
  },
})
