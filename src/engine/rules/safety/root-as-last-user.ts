import { imageFacts } from '../../facts/images/image-facts.ts'
import type { Dockerfile, Stage } from '../../facts/model.ts'
import {
  createdName,
  insertBeforeStart,
  isRoot,
  isStart,
  lineage,
  startsByScript,
  stepsDown,
  userCreations,
  userLines,
} from '../parts/questions/final-user.ts'
import { lastRootUser } from '../parts/questions/last-root-user.ts'
import { defineRule, type Fix } from '../rule.ts'

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
  fix: 'review',
  examples: [
    {
      bad: `
        FROM node:22-slim
        «USER root»
        RUN apt-get update && apt-get install -y curl
        CMD ["node", "server.js"]
      `,
      fixed: `
        FROM node:22-slim
        USER root
        RUN apt-get update && apt-get install -y curl
        USER node
        CMD ["node", "server.js"]
      `,
    },
    {
      bad: `
        FROM debian:13-slim
        «USER root»
        CMD ["server"]
      `,
      fixed: `
        FROM debian:13-slim
        USER root
        RUN groupadd --system --gid 1001 app \\
            && useradd --system --uid 1001 --gid app --no-create-home app
        USER 1001
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
    return { at: user.span, message: 'The program runs as root', fix: backToUser(stage, file) }
  },
})

/** To a user that is there or to a new one, and only where the file itself starts a program. */
function backToUser(stage: Stage, file: Dockerfile): Fix | undefined {
  if (!stage.instructions.some(isStart) || startsByScript(stage, file)) return
  const origin = lineage(stage).at(-1)?.base
  const facts = origin?.kind === 'image' ? imageFacts(origin.image) : undefined
  const [creation] = userCreations(stage)
  const user = creation ? createdName(creation) : (facts?.user ?? facts?.users[0])
  const lines = user === undefined ? !creation && userLines(stage, file) : [`USER ${user}`]
  const edit = lines ? insertBeforeStart(stage, lines, file) : undefined
  const title = user === undefined ? 'Create a user and switch to it' : `Change back to \`${user}\``
  return edit && { title, edits: [edit] }
}
