import type { Add, Copy } from '../../facts/model.ts'
import { parentsOf } from '../../facts/path.ts'
import { insertAfter } from '../../text/edit.ts'
import { isRoot } from '../parts/questions/final-user.ts'
import { perStage } from '../parts/questions/per-stage.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'copy-after-user-without-chown',
  codes: ['tally/copy-after-user-without-chown'],
  severity: 'info',
  concern: 'correctness',
  optIn: true,
  title: 'Say who owns the copied files',
  why: `
    COPY ignores USER: the files belong to root, and the program that runs as another user cannot
    write them. That is right for code and wrong for everything the program changes.
  `,
  unless: 'The program only reads the files. Then root as their owner is the safer choice.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM node:22-slim
        WORKDIR /app
        USER node
        «COPY» . .
      `,
      fixed: `
        FROM node:22-slim
        WORKDIR /app
        USER node
        COPY --chown=node . .
      `,
    },
    {
      good: `
        FROM node:22-slim
        USER node
        COPY --chown=node:node . /app
      `,
    },
    {
      good: `
        FROM node:22-slim
        USER node
        COPY app /srv/app
        USER root
        RUN chown -R node /srv
      `,
    },
    { good: 'COPY . /app' },
  ],
  each: 'instruction',
  check(instruction) {
    if ((instruction.kind !== 'copy' && instruction.kind !== 'add') || instruction.isOnbuild) return
    const { user, stage, flags, keyword } = instruction
    if (user === undefined || user === '' || isRoot(user) || stage.distro === 'windows') return
    if (flags.some(({ name }) => name === 'chown') || isHandedOver(instruction)) return
    const isPlain = [...user].every((character) => !' "\'\\'.includes(character))
    return {
      at: keyword.span,
      message: `The files belong to root, and \`${user}\` cannot write them`,
      fix: isPlain
        ? {
            title: `Add \`--chown=${user}\``,
            edits: [insertAfter(keyword.span, ` --chown=${user}`)],
          }
        : undefined,
    }
  },
})

/** A later `chown` covers the destination or a directory above it. */
const isHandedOver = ({ stage, target, span }: Copy | Add): boolean =>
  target === undefined ||
  systemDirectories.some((directory) => target.startsWith(directory)) ||
  [target, ...parentsOf(target)].some((path) => (lastChown(stage).get(path) ?? -1) > span.start)

/** By path, where the last `chown` of it stands. */
const lastChown = perStage(
  ({ runs }) =>
    new Map(
      runs.flatMap(({ commands }) =>
        commands
          .filter(({ program }) => program === 'chown')
          .flatMap(({ words, span }) =>
            words.map(({ value, text }) => [(value ?? text).replace(/(.)\/$/, '$1'), span.start] as const),
          ),
      ),
    ),
)

/** Nobody but root should write here. */
const systemDirectories = ['/etc/', '/usr/', '/bin/', '/sbin/', '/lib/']
