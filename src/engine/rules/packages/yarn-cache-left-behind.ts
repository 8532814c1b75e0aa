import { leftoverRule } from '../parts/makers/leftover-rule.ts'
import { usesNewYarn } from '../parts/questions/new-yarn.ts'
import { defineRule } from '../rule.ts'

const left = leftoverRule(['yarn-cache'], {
  name: 'yarn-cache-left-behind',
  codes: ['DL3060', 'yarnCacheCleanAfterInstall'],
  severity: 'info',
  title: 'Empty the yarn cache in the RUN that fills it',
  why: `
    Yarn unpacks every package into its cache and copies it to \`node_modules\` from there:
    the layer holds all of it twice, and nobody reads the cache again. A cache mount
    keeps it out and makes the next build faster, too.
  `,
  unless: "The project uses Plug'n'Play of a newer Yarn, which runs from the cache.",
  examples: [
    {
      bad: `
        FROM node:22-alpine
        COPY package.json yarn.lock ./
        RUN «yarn install» --frozen-lockfile
      `,
      fixed: `
        FROM node:22-alpine
        COPY package.json yarn.lock ./
        RUN yarn install --frozen-lockfile && yarn cache clean
      `,
    },
    { good: 'RUN yarn install --frozen-lockfile && yarn cache clean' },
    { good: 'RUN --mount=type=cache,target=/usr/local/share/.cache/yarn yarn install --frozen-lockfile' },
    {
      good: `
        FROM node:22-alpine
        COPY .yarnrc.yml package.json yarn.lock ./
        RUN yarn install --immutable
      `,
    },
  ],
})

export default defineRule({
  ...left,
  check: (leftover, file) => (usesNewYarn(leftover.run.stage) ? undefined : left.check(leftover, file)),
})
