import type { PackageCall, Stage } from '../../facts/model.ts'
import { insertFlag } from '../parts/fixes/insert-flag.ts'
import { placeOfCall } from '../parts/makers/leftover-rule.ts'
import { isStart, lineage } from '../parts/questions/final-user.ts'
import { usesNewYarn } from '../parts/questions/new-yarn.ts'
import { defineRule, type Fix } from '../rule.ts'

export default defineRule({
  name: 'dev-dependencies-shipped',
  codes: ['tally/php/composer-no-dev-in-production', 'tally/ruby/missing-bundle-without-development'],
  severity: 'info',
  concern: 'size',
  title: 'Leave development dependencies out of the final stage',
  why: `
    Test runners, linters and compilers are often most of what a lock file lists: two
    thirds of \`node_modules\` is common. The running program never loads them; they are
    pulled, scanned and reported as vulnerable all the same.
  `,
  unless: 'The image is meant for development or tests, or the program needs them to start.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM node:22-slim
        COPY package.json package-lock.json ./
        RUN «npm ci»
        COPY . .
        CMD ["node", "server.js"]
      `,
      fixed: `
        FROM node:22-slim
        COPY package.json package-lock.json ./
        RUN npm ci --omit=dev
        COPY . .
        CMD ["node", "server.js"]
      `,
    },
    {
      bad: 'RUN «composer install» --no-interaction',
      fixed: 'RUN composer install --no-dev --no-interaction',
    },
    { bad: 'RUN «poetry install»', fixed: 'RUN poetry install --only main' },
    {
      good: `
        FROM node:22-slim
        RUN npm ci
        RUN npm run build
        CMD ["node", "dist/server.js"]
      `,
    },
    {
      good: `
        FROM cypress/included:15.7.0
        COPY . .
        RUN npm ci
        ENTRYPOINT ["cypress", "run"]
      `,
    },
    {
      good: `
        FROM node:22-slim
        ENV NODE_ENV=production
        RUN npm ci
      `,
    },
    {
      good: `
        FROM node:22-slim
        RUN npm ci
        CMD ["npm", "run", "dev"]
      `,
    },
  ],
  each: 'stage',
  *check(stage) {
    if (!stage.isFinal || isForDevelopers(stage) || testsBrowsers(stage)) return
    const calls = stage.runs.flatMap((run) => run.calls)
    const last = calls.findLastIndex((call) => isTool(call))
    for (const [index, call] of calls.entries()) {
      // A build that follows needs its tools.
      if (index < last || !installsAll(call)) continue
      yield {
        at: placeOfCall(call),
        message: `\`${call.command.program}\` installs development dependencies into the image`,
        fix: withoutDev(call),
      }
    }
  },
})

const installsAll = ({ action, manager, packages, skipsDev, command }: PackageCall): boolean =>
  action === 'install' &&
  manager.productionFlag !== undefined &&
  packages.length === 0 &&
  !skipsDev &&
  !command.words.some(({ text }) => selections.has(text))

/** What installs something else than the project's own dependencies, or chooses among them itself. */
const selections = new Set([
  '-g',
  '--global',
  'tool',
  'python',
  'pip',
  '--only',
  '--with',
  '--group',
  '--only-group',
])

/** A script that is run, or a removal of the development dependencies afterwards. */
const isTool = ({ action, manager }: PackageCall): boolean =>
  (action === 'build' || action === 'remove' || action === 'other') && manager.productionFlag !== undefined

/** On an image that holds browsers to test with, the tests are the program. */
const testsBrowsers = (stage: Stage): boolean =>
  lineage(stage).some(
    ({ base }) =>
      base.kind === 'image' && /^(cypress|playwright|selenium|puppeteer)(\/|$)/.test(base.image.repository),
  )

function isForDevelopers({ name, instructions }: Stage): boolean {
  const start = instructions.findLast(isStart)
  const words = start?.form.kind === 'exec' ? start.form.items.map(({ value }) => value) : []
  return /dev|test|build|lint/i.test(name ?? '') || words.some((word) => developing.test(word))
}

const developing = /^(dev|test|watch|nodemon|pytest|storybook|(start|serve):.*)$/

function withoutDev({ manager, verb, command, run }: PackageCall): Fix | undefined {
  const flag = manager.productionFlag ?? ''
  const after = verb ?? command.name
  // Newer Yarns have no such flag.
  if (!after || (manager.name === 'yarn' && usesNewYarn(run.stage))) return
  const isExec = run.form.kind === 'exec' && flag.includes(' ')
  const edit = isExec ? undefined : insertFlag(after, flag, run)
  return edit && { title: `Add \`${flag}\``, edits: [edit] }
}
