import type { CacheBreak, Command, Dockerfile, PackageCall, Run } from '../../facts/model.ts'
import { insertBefore, remove } from '../../text/edit.ts'
import { lineBreakOf, wholeLines } from '../../text/lines.ts'
import { hull, sliceOf } from '../../text/span.ts'
import { defineRule, type Fix } from '../rule.ts'

export default defineRule({
  name: 'source-before-dependencies',
  severity: 'warning',
  concern: 'cache',
  title: 'Install dependencies before copying the source',
  why: `
    Docker reuses a step until something it stands on changes, then repeats everything
    below. With the source copied first, each edit of a single line installs all
    dependencies again. Copy the manifest alone, install, then copy the rest.
  `,
  unless: 'The install itself needs the source, for example to build a local package.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM python:3.13-slim
        WORKDIR /app
        «COPY . .»
        RUN pip install --no-cache-dir -r requirements.txt
      `,
      fixed: `
        FROM python:3.13-slim
        WORKDIR /app
        COPY requirements.txt ./
        RUN pip install --no-cache-dir -r requirements.txt
        COPY . .
      `,
    },
    {
      bad: `
        FROM node:22-slim
        WORKDIR /app
        «COPY . .»
        RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*
        RUN npm ci
        RUN npm run build
      `,
      fixed: `
        FROM node:22-slim
        WORKDIR /app
        COPY package.json package-lock.json* ./
        RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*
        RUN npm ci
        COPY . .
        RUN npm run build
      `,
    },
    {
      good: `
        FROM python:3.13-slim
        WORKDIR /app
        COPY requirements.txt ./
        RUN pip install --no-cache-dir -r requirements.txt
        COPY . .
      `,
    },
    {
      good: `
        FROM python:3.13-slim
        WORKDIR /app
        COPY . .
        RUN pip install --no-cache-dir .
      `,
    },
  ],
  each: 'cacheBreak',
  check(broken, file) {
    const { copy, steps } = broken
    const [first] = steps
    if (copy.stage.isDead || !first) return
    const more = steps.length > 1 ? ` and ${steps.length - 1} more` : ''
    return {
      at: copy.span,
      message: `Each edit of what is copied here runs \`${nameOf(first)}\`${more} again`,
      fix: reordered(broken, file),
    }
  },
})

const nameOf = ({ command, verb }: PackageCall): string => command.program + (verb ? ` ${verb.text}` : '')

/** Only where the RUNs right behind the COPY do nothing but install: they go first, with their manifests. */
function reordered({ copy, steps }: CacheBreak, file: Dockerfile): Fix | undefined {
  const { instructions } = copy.stage
  const last = steps.at(-1)?.run
  // A solution names projects that we do not see.
  if (!last || copy.isJson || last.isOnbuild || steps.some(readsSolution)) return
  const behind = instructions.slice(instructions.indexOf(copy) + 1, instructions.indexOf(last) + 1)
  const runs = behind.filter(
    (one): one is Run => one.kind === 'run' && one.commands.every((command) => isPackageWork(command, one)),
  )
  const [firstRun] = runs
  if (runs.length !== behind.length || !firstRun) return

  const manifests = [...new Set(steps.flatMap((step) => manifestsOf(step, file)))]
  if (
    manifests.some((manifest) => /[/$]/.test(manifest)) ||
    (manifests.length > 0 && !keepsPlaces(copy, last))
  )
    return
  const moved = hull(wholeLines(file.source, firstRun.span), wholeLines(file.source, last.span))
  const lineBreak = lineBreakOf(file.source)
  const copied = manifests.length === 0 ? '' : `${copy.keyword.text} ${manifests.join(' ')} ./${lineBreak}`
  return {
    title:
      manifests.length === 0 ? 'Install first, then copy' : 'Copy the manifests, install, then copy the rest',
    edits: [
      insertBefore(copy.span, `${copied}${sliceOf(file.source, moved).trimEnd()}${lineBreak}`),
      remove(moved),
    ],
  }
}

/** The context's root becomes the directory the install runs in, so a manifest has the same name in both. */
const keepsPlaces = ({ sources, destination, target }: CacheBreak['copy'], { workdir }: Run): boolean =>
  sources.every(({ value }) => value === '.' || value === './') &&
  (destination?.value === '.' || destination?.value === './' || (target !== undefined && target === workdir))

const isPackageWork = (command: Command, { calls }: Run): boolean =>
  calls.some((call) => call.command === command) || ['rm', 'set', 'true'].includes(command.program)

const readsSolution = ({ operands }: PackageCall): boolean =>
  operands.some(({ text }) => text.endsWith('.sln'))

/** The manifest must be there; of lock files `*` takes those that are, unless we know better. */
function manifestsOf({ manifests, operands }: PackageCall, { context }: Dockerfile): string[] {
  const [manifest, ...locks] = manifests
  // `dotnet restore app.csproj`
  if (manifest === undefined) return operands.map(({ text }) => text).filter((text) => text.endsWith('proj'))
  const isThere = (name: string) => context.files.has(name) || (context.sizes?.has(name) ?? false)
  return [manifest, ...locks.flatMap((lock) => (isThere(lock) ? lock : context.isComplete ? [] : `${lock}*`))]
}
