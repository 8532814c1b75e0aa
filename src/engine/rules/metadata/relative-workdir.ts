import { isAbsolute } from '../../facts/path.ts'
import { insertBefore } from '../../text/edit.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'relative-workdir',
  codes: ['DL3000', 'WorkdirRelativePath', 'DS-0009', 'CKV_DOCKER_10', 'use-absolute-workdir'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Write WORKDIR as an absolute path',
  why: `
    A relative WORKDIR continues wherever the last one, or the base image, left off.
    A change far above, or in another repository, moves everything below it.
  `,
  fix: 'review',
  examples: [
    { bad: 'WORKDIR «app»', fixed: 'WORKDIR /app' },
    {
      bad: `
        FROM alpine:3.22
        WORKDIR /srv
        WORKDIR «app»
      `,
      fixed: `
        FROM alpine:3.22
        WORKDIR /srv
        WORKDIR /srv/app
      `,
    },
    { good: 'WORKDIR /app' },
    { good: 'WORKDIR "$HOME/app"' },
    { good: 'WORKDIR C:/app' },
  ],
  each: 'workdir',
  check({ path, workdir, isOnbuild }) {
    if (!path || isOnbuild) return
    const text = path.text.replace(/^['"]+/, '')
    if (isAbsolute(text) || text.startsWith('$')) return
    const from = workdir === undefined ? '/' : `${workdir === '/' ? '' : workdir}/`
    return {
      at: path.span,
      message: `\`${path.text}\` depends on the directory before`,
      fix: /[.~$"']/.test(path.text)
        ? undefined
        : { title: `Write \`${from}${path.text}\``, edits: [insertBefore(path.span, from)] },
    }
  },
})
