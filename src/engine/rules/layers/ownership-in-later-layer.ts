import type { Copy, DeadWeight, Dockerfile, Word } from '../../facts/model.ts'
import { insertAfter } from '../../text/edit.ts'
import { removeCommand } from '../parts/fixes/remove-command.ts'
import { defineRule, type Fix } from '../rule.ts'

export default defineRule({
  name: 'ownership-in-later-layer',
  severity: 'warning',
  concern: 'size',
  title: 'Set the owner while copying',
  why: `
    Changing the owner or mode of a file in a later RUN stores the whole file again
    in the new layer: a recursive \`chown\` doubles what was copied. \`COPY --chown\` and
    \`COPY --chmod\` set both in the one layer that holds the files.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        FROM node:22-slim
        COPY . /app
        RUN «chown -R node:node /app»
        USER node
      `,
      fixed: `
        FROM node:22-slim
        COPY --chown=node:node . /app
        USER node
      `,
    },
    {
      good: `
        FROM node:22-slim
        COPY --chown=node:node . /app
      `,
    },
    {
      good: `
        FROM node:22-slim
        RUN mkdir /data && chown -R node:node /data
      `,
    },
  ],
  each: 'deadWeight',
  check(deadWeight, file) {
    const { how, path, by, madeBy } = deadWeight
    if (how === 'deleted' || !by.run.stage.isShipped || (madeBy.kind !== 'copy' && madeBy.kind !== 'add'))
      return
    const isFirst =
      file.deadWeights.find((one) => one.by.run === by.run && one.how !== 'deleted') === deadWeight
    if (!isFirst || !madeBy.sources.some(isDirectory)) return
    return {
      at: by.span,
      message: `Everything under \`${path}\` is stored a second time`,
      fix:
        how === 'owner-changed' && madeBy.kind === 'copy'
          ? whileCopying(madeBy, deadWeight, file)
          : undefined,
    }
  },
})

/** Only where the owner exists before the COPY, and nothing else made files there. */
function whileCopying(copy: Copy, { by, path }: DeadWeight, file: Dockerfile): Fix | undefined {
  const operands = by.words.filter(({ text }) => !text.startsWith('-'))
  const owner = operands[0]?.value
  if (
    owner === undefined ||
    operands.length !== 2 ||
    copy.chown !== undefined ||
    file.deadWeights.filter((one) => one.by === by).length > 1
  )
    return
  if (operands[1]?.value !== copy.target && path !== copy.target) return
  const { instructions, index } = copy.stage
  const before = instructions.slice(0, instructions.indexOf(copy))
  const between = instructions.slice(instructions.indexOf(copy) + 1, instructions.indexOf(by.run))
  const createdLater = [...between, by.run].some(
    (one) => one.kind === 'run' && one.commands.some(({ program }) => makesUsers.has(program)),
  )
  if (createdLater || between.some(({ kind }) => kind === 'run') || index < 0 || before.length === 0) return
  const taken = removeCommand(by, file)
  return (
    taken && {
      title: `Copy with \`--chown=${owner}\``,
      edits: [insertAfter(copy.keyword.span, ` --chown=${owner}`), ...taken],
    }
  )
}

/** A name without an ending: a configuration file or a script weighs next to nothing. */
const isDirectory = ({ value = '' }: Word): boolean =>
  value.endsWith('.') || !value.slice(value.lastIndexOf('/') + 1).includes('.')

const makesUsers = new Set(['useradd', 'adduser', 'groupadd', 'addgroup'])
