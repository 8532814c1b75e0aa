import { imageFacts } from '../../facts/images/image-facts.ts'
import type { Stage } from '../../facts/model.ts'
import { isBaseForOthers } from '../parts/questions/base-for-others.ts'
import {
  insertBeforeStart,
  isStart,
  lineage,
  startsByScript,
  stepsDown,
  userCreations,
  userLines,
} from '../parts/questions/final-user.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'runs-as-root',
  codes: [
    'DS-0002',
    'CKV_DOCKER_3',
    'CIS-DI-0001',
    'missing-user',
    'missing-user-entrypoint',
    'tally/stateful-root-runtime',
    'root_user',
  ],
  severity: 'warning',
  concern: 'security',
  title: 'Run as a user of its own',
  why: `
    Without USER the program runs as root. Whoever breaks into it may change every
    file in the container, and one hole in the kernel or a careless mount away stands
    the host. A user with fixed ids that owns only what it must write costs two lines.
  `,
  unless: 'The orchestrator sets the user, or the program gives up root by itself.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM «debian:13-slim»
        COPY server /usr/local/bin/
        CMD ["server"]
      `,
      fixed: `
        FROM debian:13-slim
        COPY server /usr/local/bin/
        RUN groupadd --system --gid 1001 app \\
            && useradd --system --uid 1001 --gid app --no-create-home app
        USER 1001
        CMD ["server"]
      `,
    },
    {
      bad: `
        FROM «alpine:3.22»
        VOLUME /data
        CMD ["server"]
      `,
      fixed: `
        FROM alpine:3.22
        VOLUME /data
        RUN addgroup -S -g 1001 app \\
            && adduser -S -D -H -u 1001 -G app app \\
            && mkdir -p /data \\
            && chown 1001:1001 /data
        USER 1001
        CMD ["server"]
      `,
    },
    {
      bad: `
        FROM «node:22-slim»
        CMD ["node", "server.js"]
      `,
      fixed: `
        FROM node:22-slim
        USER node
        CMD ["node", "server.js"]
      `,
    },
    {
      good: `
        FROM node:22-slim AS build
        RUN npm ci
        FROM gcr.io/distroless/nodejs22-debian12:nonroot
        COPY --from=build /app /app
      `,
    },
    {
      good: `
        FROM debian:13-slim
        USER 1001
      `,
    },
    { good: 'FROM postgres:17' },
    { good: 'FROM php:8.4-apache' },
    {
      good: `
        FROM debian:13-slim
        RUN apt-get update && apt-get install -y su-exec
        COPY docker-entrypoint.sh /
        ENTRYPOINT ["/docker-entrypoint.sh"]
      `,
    },
    {
      good: `
        FROM scratch
        COPY site /site
      `,
    },
  ],
  each: 'stage',
  check(stage, file) {
    if (!stage.isFinal || !stage.from?.image || stage.user !== undefined || stage.distro === 'windows') return
    // The rule about users that are created and not used tells it better.
    if (userCreations(stage).length > 0 || stepsDown(stage, file) || holdsFilesOnly(stage)) return
    const lines = userLines(stage, file)
    const edit = lines && insertBeforeStart(stage, lines, file)
    return {
      at: stage.from.image.span,
      message: 'No USER is set, so the program runs as root',
      onRequest: !startsAsRoot(stage) || isBaseForOthers(stage),
      // Without a start of its own the image is for others to build on; a script may need root to step down.
      fix:
        edit && stage.instructions.some(isStart) && !startsByScript(stage, file)
          ? { title: 'Create a user and switch to it', edits: [edit] }
          : undefined,
    }
  },
})

/** What an image that we do not know sets as its USER, the text does not tell. */
function startsAsRoot(stage: Stage): boolean {
  const origin = lineage(stage).at(-1)?.base
  return origin?.kind === 'scratch' || (origin?.kind === 'image' && imageFacts(origin.image).startsAsRoot)
}

/** On `scratch` and with nothing to start: others copy from it. */
const holdsFilesOnly = (stage: Stage): boolean =>
  lineage(stage).at(-1)?.base.kind === 'scratch' &&
  !lineage(stage).some(({ instructions }) => instructions.some(isStart))
