import { syntaxRule } from '../parts/makers/syntax-rule.ts'

export default syntaxRule('malformed-from', {
  name: 'malformed-from',
  codes: ['extra_args', 'INVALID_AS', 'INVALID_BUILD_STAGE_NAME'],
  title: 'Write FROM as an image, or as an image AS a name',
  why: `
    FROM takes one word, or three of which the middle one is AS. Everything else is
    refused.
  `,
  fix: 'review',
  examples: [
    { bad: 'FROM node:22-slim «build»', fixed: 'FROM node:22-slim AS build' },
    { bad: 'FROM node:22-slim «sa build»', fixed: 'FROM node:22-slim AS build' },
    { bad: 'FROM node:22-slim AS build «for tests»' },
    { good: 'FROM node:22-slim AS build' },
  ],
})
