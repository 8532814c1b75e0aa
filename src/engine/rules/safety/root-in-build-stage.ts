import { lastRootUser } from '../parts/questions/last-root-user.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'root-in-build-stage',
  codes: ['DL3002'],
  severity: 'info',
  concern: 'security',
  optIn: true,
  title: 'End build stages as another user than root, too',
  why: `
    Nothing of a build stage runs in production, so root does little harm there. Some
    policies ask for another user everywhere, because a stage may be shipped one day.
  `,
  unless: 'The stage is only built, never run: most are.',
  examples: [
    {
      bad: `
        FROM debian:13 AS build
        «USER root»
        RUN make
        FROM debian:13-slim
        USER 1001
      `,
    },
    {
      good: `
        FROM debian:13-slim
        USER 1001
      `,
    },
  ],
  each: 'stage',
  check(stage) {
    const user = stage.isShipped ? undefined : lastRootUser(stage)
    return user && { at: user.span, message: 'This stage ends as root' }
  },
})
