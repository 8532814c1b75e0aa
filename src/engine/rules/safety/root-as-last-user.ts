import { isRoot, stepsDown } from '../final-user.ts'
import { lastRootUser } from '../last-root-user.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'root-as-last-user',
  codes: ['DL3002', 'DS-0002', 'CKV_DOCKER_8', 'last-user-is-root'],
  severity: 'warning',
  concern: 'security',
  title: 'Change back from root when the building is done',
  why: `
    The last USER of the final stage is who runs the program. Root is needed while
    packages are installed, hardly ever to serve requests.
  `,
  unless: 'The program gives up root by itself, in a way that the file does not show.',
  examples: [
    {
      bad: `
        FROM debian:13-slim
        «USER root»
        CMD ["server"]
      `,
    },
    {
      good: `
        FROM debian:13-slim
        USER root
        RUN install -d -o 1001 /data
        USER 1001
        CMD ["server"]
      `,
    },
    {
      good: `
        FROM debian:13 AS build
        USER root
        FROM debian:13-slim
        USER 1001
      `,
    },
  ],
  each: 'stage',
  check(stage, file) {
    const user = lastRootUser(stage)
    if (!user || !stage.isShipped || !isRoot(stage.user ?? '') || stepsDown(stage, file)) return
    return { at: user.span, message: 'The program runs as root' }
  },
})
