import type { Instruction, PackageCall } from '../../facts/model.ts'
import { packageManagers } from '../../facts/packages/index.ts'
import { baseName, globMatches } from '../../facts/path.ts'
import { type Edit, replace } from '../../text/edit.ts'
import { insertFlag } from '../parts/fixes/insert-flag.ts'
import { placeOfCall } from '../parts/makers/leftover-rule.ts'
import { usesNewYarn } from '../parts/questions/new-yarn.ts'
import { defineRule, type Fix } from '../rule.ts'

export default defineRule({
  name: 'lockfile-ignored',
  codes: ['tally/ruby/missing-bundle-deployment'],
  severity: 'warning',
  concern: 'upkeep',
  title: 'Install exactly what the lock file says',
  why: `
    The lock file is copied in, yet this install may resolve anew and go past it: the
    image then holds versions that nobody has tested, and two builds of one commit
    differ. The strict form stops the build when lock file and manifest disagree;
    \`npm ci\` is also faster.
  `,
  unless: 'The lock file is not in the repository, and the wildcard copies the manifest only.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM node:22-slim
        COPY package.json package-lock.json ./
        RUN «npm install» --omit=dev
      `,
      fixed: `
        FROM node:22-slim
        COPY package.json package-lock.json ./
        RUN npm ci --omit=dev
      `,
    },
    {
      bad: `
        FROM node:22-slim
        COPY package.json yarn.lock ./
        RUN «yarn» && yarn build
      `,
      fixed: `
        FROM node:22-slim
        COPY package.json yarn.lock ./
        RUN yarn --frozen-lockfile && yarn build
      `,
    },
    {
      bad: `
        FROM ghcr.io/astral-sh/uv:0.8-python3.13-bookworm-slim
        COPY pyproject.toml uv.lock ./
        RUN «uv sync» --no-dev
      `,
      fixed: `
        FROM ghcr.io/astral-sh/uv:0.8-python3.13-bookworm-slim
        COPY pyproject.toml uv.lock ./
        RUN uv sync --locked --no-dev
      `,
    },
    {
      good: `
        FROM node:22-slim
        COPY package.json ./
        RUN npm install
      `,
    },
    {
      good: `
        FROM node:22-slim
        COPY package*.json ./
        RUN npm ci && npm install -g serve@14.2.4
      `,
    },
  ],
  each: 'stage',
  *check({ instructions }, { context }) {
    const copied = new Set<string>()
    for (const one of instructions) {
      if (one.kind === 'copy') for (const lock of locksIn(one)) copied.add(lock)
      if (one.kind !== 'run') continue
      for (const call of one.calls.filter(mayDrift)) {
        const lock = call.manifests.slice(1).find((name) => copied.has(name))
        if (lock === undefined || (context.isComplete && !context.sizes?.has(lock))) continue
        yield {
          at: placeOfCall(call),
          message: `\`${call.command.program}\` may install other versions than \`${lock}\` names`,
          fix: strictly(call),
        }
      }
    }
  },
})

const locks = [...new Set(packageManagers.flatMap(({ manifests = [] }) => manifests.slice(1)))]

/** `package*.json` may well be `package-lock.json`; `*` says nothing. */
const locksIn = ({ sources }: Extract<Instruction, { kind: 'copy' }>): string[] =>
  sources.flatMap(({ value }) => {
    const pattern = value === undefined || value.endsWith('*') ? '' : baseName(value)
    return locks.filter((lock) => globMatches(pattern, lock))
  })

/** By a manager that has a strict form, of all that the manifest lists. */
function mayDrift({ manager, action, isFrozen, packages, command }: PackageCall): boolean {
  if (action !== 'install' || isFrozen || packages.length > 0) return false
  return (
    (manager.name === 'npm' || manager.frozenFlag !== undefined) &&
    !command.words.some(({ text }) => others.has(text))
  )
}

/** What installs something else than the manifest, or leaves the lock file alone on purpose. */
const others = new Set([
  '-g',
  '--global',
  '--path',
  '--git',
  '--no-lockfile',
  '--no-package-lock',
  'fetch',
  'tool',
])

function strictly({ manager, verb, command, run }: PackageCall): Fix | undefined {
  if (manager.name === 'npm') {
    const isKnown = command.words.every(({ text }) => text === verb?.text || knownToCi(text))
    return verb && isKnown ? { title: 'Use `npm ci`', edits: [replace(verb.span, 'ci')] } : undefined
  }
  const flag = manager.name === 'yarn' && usesNewYarn(run.stage) ? '--immutable' : (manager.frozenFlag ?? '')
  const after = verb ?? command.name
  const edit: Edit | undefined = after && insertFlag(after, flag, run)
  return edit && { title: `Add \`${flag}\``, edits: [edit] }
}

const knownToCi = (text: string): boolean =>
  /^--(omit|only|production|no-audit|no-fund|ignore-scripts|legacy-peer-deps|loglevel|quiet|silent|no-progress|unsafe-perm|verbose|registry|prefer-offline)\b/.test(
    text,
  )
