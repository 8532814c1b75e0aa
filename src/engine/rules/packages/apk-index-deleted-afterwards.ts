import type { Install } from '../../facts/model.ts'
import { withoutApkCache } from '../parts/fixes/without-apk-cache.ts'
import { placeOfCall } from '../parts/makers/leftover-rule.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'apk-index-deleted-afterwards',
  codes: ['DL3019'],
  severity: 'style',
  concern: 'upkeep',
  optIn: true,
  title: 'Write --no-cache rather than deleting the index of apk',
  why: `
    Deleting \`/var/cache/apk\` in the same RUN saves the same bytes. The flag says it in
    one word, and nobody can forget the deletion when the RUN is taken apart.
  `,
  fix: 'safe',
  examples: [
    {
      bad: 'RUN «apk add» jq && rm -rf /var/cache/apk/*',
      fixed: 'RUN apk add --no-cache jq',
    },
    {
      bad: `
        RUN apk update \\
            && «apk add» jq \\
            && rm -rf /var/cache/apk/* /tmp/*
      `,
      fixed: `
        RUN apk add --no-cache jq \\
            && rm -rf /var/cache/apk/* /tmp/*
      `,
    },
    { good: 'RUN apk add --no-cache jq' },
    { good: 'RUN --mount=type=cache,target=/var/cache/apk apk add jq' },
  ],
  each: 'install',
  check(install, file) {
    const { manager, keepsNoCache, run, verb } = install
    const isLeft = run.leftovers.some(({ cache }) => cache.name === 'apk-index')
    const isMounted = run.mounts.some(({ target }) => target === undefined || target.startsWith('/var/cache'))
    if (manager.name !== 'apk' || keepsNoCache || isLeft || isMounted || !verb) return
    return {
      at: placeOfCall(install),
      message: '`apk add` stores the index, and a later command deletes it again',
      // One fix for all of the RUN: without the deletion every install needs the flag.
      fix: run.installs.find(isApk) === install ? withoutApkCache(run, file) : undefined,
    }
  },
})

const isApk = ({ manager }: Install): boolean => manager.name === 'apk'
