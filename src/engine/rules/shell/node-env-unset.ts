import { imageFacts } from '../../facts/images/image-facts.ts'
import type { Stage } from '../../facts/model.ts'
import { insertBefore } from '../../text/edit.ts'
import { lineBreakOf } from '../../text/lines.ts'
import { inFileCase } from '../parts/fixes/in-file-case.ts'
import { isStart, lineage } from '../parts/questions/final-user.ts'
import { isWorkshop } from '../parts/questions/workshop.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'node-env-unset',
  severity: 'info',
  concern: 'upkeep',
  optIn: true,
  title: 'Set NODE_ENV to production',
  why: `
    Express, React and many others look at \`NODE_ENV\`: unset, they render templates anew for each
    request, show stack traces to visitors and run checks for developers.
  `,
  unless: 'Whoever starts the container sets it.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM node:22-slim
        COPY . .
        CMD [«"node"», "server.js"]
      `,
      fixed: `
        FROM node:22-slim
        COPY . .
        ENV NODE_ENV=production
        CMD ["node", "server.js"]
      `,
    },
    {
      good: `
        FROM node:22-slim
        ENV NODE_ENV=production
        CMD ["node", "server.js"]
      `,
    },
    {
      good: `
        FROM node:22-slim AS dev
        CMD ["node", "--watch", "server.js"]
      `,
    },
  ],
  each: 'stage',
  check(stage, file) {
    const start = stage.instructions.findLast(isStart)
    if (!stage.isFinal || !start || isWorkshop(stage) || !isNode(stage)) return
    const item = start.form.kind === 'exec' ? start.form.items[0] : undefined
    if (item?.value !== 'node' || start.scope.get('NODE_ENV')) return
    return {
      at: item.span,
      message: '`NODE_ENV` is not set, so libraries work as for developers',
      fix: {
        title: 'Set `NODE_ENV=production`',
        edits: [
          insertBefore(start.span, inFileCase('ENV NODE_ENV=production', file) + lineBreakOf(file.source)),
        ],
      },
    }
  },
})

const isNode = (stage: Stage): boolean => {
  const origin = lineage(stage).at(-1)?.base
  return origin?.kind === 'image' && imageFacts(origin.image).language === 'node'
}
