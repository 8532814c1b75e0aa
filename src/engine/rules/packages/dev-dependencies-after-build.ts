import type { Install, Run, Stage } from '../../facts/model.ts'
import { twoNodeStages } from '../parts/fixes/two-node-stages.ts'
import { placeOfCall } from '../parts/makers/leftover-rule.ts'
import { isWorkshop } from '../parts/questions/workshop.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'dev-dependencies-after-build',
  severity: 'info',
  concern: 'size',
  title: 'Build in one stage, and ship without what built it',
  why: `
    TypeScript, bundlers and test runners are needed until the build is done; they are often two thirds
    of \`node_modules\`. In a single stage they ship with the program. Build in a stage of its own, take
    them away there, and copy what is left into the one that ships.
  `,
  unless: 'The program loads development dependencies when it starts.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM node:22-slim
        WORKDIR /app
        COPY package.json package-lock.json ./
        RUN «npm ci»
        COPY . .
        RUN npm run build
        EXPOSE 3000
        CMD ["node", "dist/server.js"]
      `,
      fixed: `
        FROM node:22-slim AS base
        WORKDIR /app

        FROM base AS build
        COPY package.json package-lock.json ./
        RUN npm ci
        COPY . .
        RUN npm run build
        RUN npm prune --omit=dev

        FROM base
        COPY --from=build /app/package.json /app/package.json
        COPY --from=build /app/node_modules /app/node_modules
        COPY --from=build /app/dist /app/dist
        EXPOSE 3000
        CMD ["node", "dist/server.js"]
      `,
    },
    {
      good: `
        FROM node:22-slim AS build
        WORKDIR /app
        COPY package.json package-lock.json ./
        RUN npm ci
        COPY . .
        RUN npm run build
        FROM node:22-slim
        WORKDIR /app
        COPY package.json package-lock.json ./
        RUN npm ci --omit=dev
        COPY --from=build /app/dist /app/dist
        CMD ["node", "dist/server.js"]
      `,
    },
    {
      good: `
        FROM node:22-slim
        WORKDIR /app
        COPY . .
        RUN npm ci && npm run build && npm prune --omit=dev
        CMD ["node", "dist/server.js"]
      `,
    },
  ],
  each: 'stage',
  check(stage, file) {
    if (!stage.isFinal || isWorkshop(stage)) return
    const install = stage.runs.flatMap(({ installs }) => installs).findLast(isWhole)
    const build =
      install && stage.runs.findLast((run) => run.span.start > install.run.span.start && builds(run))
    // Where the layout is another, nobody knows what the program needs.
    const fix = build && twoNodeStages(install, build, file)
    return (
      fix && { at: placeOfCall(install), message: 'What only the build needs ships with the program', fix }
    )
  },
})

const isWhole = ({ manager, manifests, skipsDev, run }: Install): boolean =>
  managers.has(manager.name) && manifests.length > 0 && !skipsDev && !prunes(run.stage)

const managers = new Set(['npm', 'yarn', 'pnpm'])

const prunes = ({ runs }: Stage): boolean =>
  runs.some(({ commands }) => commands.some(({ words }) => words.some(({ text }) => text === 'prune')))

/** Scripts of the package and nothing else. */
const builds = ({ commands, calls }: Run): boolean =>
  commands.length > 0 &&
  commands.every((command) => calls.some((call) => call.command === command && call.action === 'build'))
