import { placeOfCall } from '../parts/makers/leftover-rule.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'package-cache-in-build-stage',
  codes: ['DL3019', 'DL3032', 'DL3036', 'DL3040', 'DL3042'],
  severity: 'info',
  concern: 'size',
  optIn: true,
  title: 'Leave no package cache in build stages, too',
  why: `
    A build stage is not part of the image, so its caches cost nothing to pull. They do
    fill the disk of the builder, and they ship on the day somebody builds the stage
    itself with \`--target\`.
  `,
  unless: 'The stage is only copied from, and the disk of the builder is large: most are.',
  examples: [
    {
      bad: `
        FROM python:3.13 AS build
        RUN «pip install» -r requirements.txt
        FROM python:3.13-slim
        COPY --from=build /app /app
      `,
    },
    {
      good: `
        FROM python:3.13 AS build
        RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
        FROM python:3.13-slim
        COPY --from=build /app /app
      `,
    },
    { good: 'RUN pip install -r requirements.txt' },
  ],
  each: 'leftover',
  check({ cache, path, writer, run }) {
    if (run.stage.isShipped || run.isOnbuild || !caches.has(cache.name)) return
    return { at: placeOfCall(writer), message: `\`${path}\` stays in this build stage` }
  },
})

const caches = new Set(['apk-index', 'yum-cache', 'dnf-cache', 'microdnf-cache', 'zypper-cache', 'pip-cache'])
