import { isAbsolute } from '../../facts/path.ts'
import { firstWorkdir } from '../parts/questions/first-workdir.ts'
import { defineRule } from '../rule.ts'

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
  examples: [
    {
      bad: `
        FROM node:22-slim
        COPY package.json «./»
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
  check({ destination, stage, span, isOnbuild }) {
    if (!destination || isOnbuild || stage.base.kind === 'scratch') return
    const text = destination.text.replace(/^['"]/, '')
    if (isAbsolute(text) || text.startsWith('$') || firstWorkdir(stage) < span.start) return
    return { at: destination.span, message: `Where \`${destination.text}\` lies depends on the base image` }
  },
})
