import { withoutApkCache } from '../parts/fixes/without-apk-cache.ts'
import { placeOfCall } from '../parts/makers/leftover-rule.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'apk-index-left-behind',
  codes: [
    'DL3019',
    'DS-0025',
    'DKL-DI-0004',
    'missing-apk-no-cache',
    'apkAddUseNoCache',
    'apkadd-missing_nocache_or_updaterm',
  ],
  severity: 'info',
  concern: 'size',
  title: 'Let apk work without storing its index',
  why: `
    apk stores the package index, 2 to 3 MB, in the layer. \`--no-cache\` fetches a fresh
    one for this command and keeps nothing, which also makes \`apk update\` needless.
  `,
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM alpine:3.22
        RUN «apk add» jq
      `,
      fixed: `
        FROM alpine:3.22
        RUN apk add --no-cache jq
      `,
    },
    {
      bad: `
        FROM alpine:3.22
        RUN «apk update» && \\
            apk add -U jq && \\
            apk add --no-cache curl
      `,
      fixed: `
        FROM alpine:3.22
        RUN apk add --no-cache jq && \\
            apk add --no-cache curl
      `,
    },
    { good: 'RUN --mount=type=cache,target=/var/cache/apk apk add jq' },
    { good: 'RUN apk add jq && rm -rf /var/cache/apk/*' },
    {
      good: `
        FROM alpine:3.22 AS build
        RUN apk add gcc
        FROM alpine:3.22
        COPY --from=build /out /out
      `,
    },
  ],
  each: 'leftover',
  check({ cache, path, writer, run }, file) {
    if (cache.name !== 'apk-index' || !(run.stage.isShipped || run.isOnbuild)) return
    return {
      at: placeOfCall(writer),
      message: `\`${path}\` keeps the package index in this layer`,
      fix: withoutApkCache(run, file),
    }
  },
})
