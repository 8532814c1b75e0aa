import type { Copy, Dockerfile } from '../../facts/model.ts'
import { isAbsolute } from '../../facts/path.ts'
import { insertBefore } from '../../text/edit.ts'
import { lineBreakOf } from '../../text/lines.ts'
import { sliceOf } from '../../text/span.ts'
import { inFileCase } from '../parts/fixes/in-file-case.ts'
import { firstWorkdir } from '../parts/questions/first-workdir.ts'
import { defineRule, type Fix } from '../rule.ts'

export default defineRule({
  name: 'relative-copy-without-workdir',
  codes: ['DL3045'],
  severity: 'warning',
  concern: 'correctness',
  title: 'Set WORKDIR before copying to a relative path',
  why: `
    Without a WORKDIR of one's own, a relative destination lies wherever the base image
    happens to work: often the root of the file system, among its system directories.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        FROM node:22-slim
        COPY package.json «./»
        RUN npm install
      `,
      fixed: `
        FROM node:22-slim
        WORKDIR /app
        COPY package.json ./
        RUN npm install
      `,
    },
    {
      bad: `
        FROM node:22-slim
        COPY server.js «./»
        CMD ["node", "/server.js"]
      `,
    },
    {
      good: `
        FROM node:22-slim
        WORKDIR /app
        COPY package.json ./
      `,
    },
    {
      good: `
        FROM node:22-slim AS base
        WORKDIR /app
        FROM base
        COPY package.json ./
      `,
    },
    { good: 'COPY package.json $TARGET' },
  ],
  each: 'copy',
  check(copy, file) {
    const { destination, stage, span, isOnbuild } = copy
    if (!destination || isOnbuild || stage.base.kind === 'scratch') return
    const text = destination.text.replace(/^['"]/, '')
    if (isAbsolute(text) || text.startsWith('$') || firstWorkdir(stage) < span.start) return
    return {
      at: destination.span,
      message: `Where \`${destination.text}\` lies depends on the base image`,
      fix: isFree(copy, file) ? withWorkdir(copy, file) : undefined,
    }
  },
})

const withWorkdir = ({ span }: Copy, file: Dockerfile): Fix => ({
  title: 'Set `WORKDIR /app`',
  edits: [insertBefore(span, inFileCase('WORKDIR /app', file) + lineBreakOf(file.source))],
})

/** Nothing of the stage, and no other one, looks for its files at the root. */
function isFree({ stage, from, span, comments }: Copy, { source }: Dockerfile): boolean {
  const { instructions, usedBy } = stage
  const first = instructions.find((one) => one.kind === 'copy' || one.kind === 'add')
  if (usedBy.length > 0 || from || comments.length > 0 || first?.span.start !== span.start) return false
  const later = instructions.filter((one) => one.span.start > span.start)
  return !later.some((one) => rootPath.test(sliceOf(source, one.span)))
}

/** `/server.js`, `/src/`, but not `/usr/bin/node`. */
const rootPath = /[\s"'=:,[]\/(?!(usr|bin|sbin|etc|lib|var|tmp|dev|proc|opt|root|home|run)\b)/
