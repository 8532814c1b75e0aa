import { lineage } from '../final-user.ts'
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
  examples: [
    { bad: 'FROM «nginx:1.27»' },
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
  ],
  each: 'stage',
  check(stage, { stages }) {
    const { from } = stage
    if (!from?.image) return
    const family = [...lineage(stage), ...stages.filter((other) => lineage(other).includes(stage))]
    if (family.some(({ instructions }) => instructions.some(({ kind }) => kind === 'healthcheck'))) return
    return { at: from.image.span, message: 'Nothing tells whether the program answers' }
  },
})
