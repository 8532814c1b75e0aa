import type { Dockerfile, PackageCall, Run } from '../../facts/model.ts'
import { type Edit, replace } from '../../text/edit.ts'
import { insertFlag } from '../parts/fixes/insert-flag.ts'
import { removeCommand } from '../parts/fixes/remove-command.ts'
import { placeOfCall } from '../parts/makers/leftover-rule.ts'
import { defineRule, type Fix } from '../rule.ts'

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
      fix: withoutCache(run, file),
    }
  },
})

function withoutCache(run: Run, file: Dockerfile): Fix | undefined {
  const calls = run.calls.filter(({ manager }) => manager.name === 'apk')
  const installs = calls.filter(({ action }) => action === 'install' || action === 'upgrade')
  // An index that was refreshed alone is what the next RUN installs from.
  if (installs.length === 0) return
  const edits = calls.flatMap((call): readonly (Edit | undefined)[] => {
    if (call.action === 'refresh') return removeCommand(call.command, file) ?? [undefined]
    if (!installs.includes(call) || call.keepsNoCache) return []
    return [asksForIndex(call) ?? (call.verb && insertFlag(call.verb, '--no-cache', run))]
  })
  const found = edits.filter((edit) => edit !== undefined)
  return found.length === edits.length ? { title: 'Add `--no-cache`', edits: found } : undefined
}

/** `-U` asks for what `--no-cache` does anyway, so it makes room. */
function asksForIndex({ command }: PackageCall): Edit | undefined {
  const flag = command.words.find(({ text }) => updates.has(text))
  return flag && replace(flag.span, '--no-cache')
}

const updates = new Set(['-U', '--update', '--update-cache'])
