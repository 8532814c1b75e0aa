import type { Stage } from '../../facts/model.ts'
import { healthcheck } from '../parts/fixes/healthcheck.ts'
import { perFile } from '../parts/questions/per-file.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'missing-healthcheck',
  codes: ['DL3057', 'DS-0026', 'CKV_DOCKER_2', 'CIS-DI-0006'],
  severity: 'info',
  concern: 'correctness',
  optIn: true,
  title: 'Tell how to see that the program is well',
  why: `
    Without HEALTHCHECK Docker only knows whether the process runs, not whether it
    answers. Swarm and Compose use the answer to restart it, and to start what depends
    on it.
  `,
  unless: 'Kubernetes runs the image: it has probes of its own and ignores HEALTHCHECK.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM «node:22-slim»
        EXPOSE 3000
        CMD ["node", "server.js"]
      `,
      fixed: `
        FROM node:22-slim
        EXPOSE 3000
        HEALTHCHECK CMD ["node", "-e", "fetch('http://localhost:3000/').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
        CMD ["node", "server.js"]
      `,
    },
    { bad: 'FROM «nginx:1.27»' },
    {
      bad: `
        FROM nginx:1.27 AS base
        FROM «base» AS side
        FROM base
        HEALTHCHECK NONE
      `,
    },
    {
      good: `
        FROM nginx:1.27
        HEALTHCHECK CMD ["curl", "-f", "http://localhost/"]
      `,
    },
    {
      good: `
        FROM nginx:1.27 AS base
        FROM base
        HEALTHCHECK NONE
      `,
    },
    {
      good: `
        FROM nginx:1.27 AS base
        HEALTHCHECK NONE
        FROM base
      `,
    },
  ],
  each: 'stage',
  check(stage, file) {
    const at = stage.from?.image?.span
    if (!at || checkedStages(file).has(stage)) return
    return { at, message: 'Nothing tells whether the program answers', fix: healthcheck(stage, file) }
  },
})

/** Stages with a HEALTHCHECK, those built FROM one, and those that one is built FROM. */
const checkedStages = perFile(({ stages }) => {
  const checked = new Set<Stage>()
  for (const stage of stages) {
    const isOwn = stage.instructions.some(({ kind }) => kind === 'healthcheck')
    if (isOwn || (stage.base.kind === 'stage' && checked.has(stage.base.stage))) checked.add(stage)
  }
  for (const { base } of stages.filter((stage) => checked.has(stage)).toReversed())
    for (let below = base; below.kind === 'stage' && !checked.has(below.stage); below = below.stage.base)
      checked.add(below.stage)
  return checked
})
