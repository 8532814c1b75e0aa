import type { Instruction, Run } from '../../facts/model.ts'
import { insertBefore, remove } from '../../text/edit.ts'
import { lineBreakOf, wholeLines } from '../../text/lines.ts'
import { sliceOf } from '../../text/span.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'changing-arg-before-install',
  severity: 'info',
  concern: 'cache',
  title: 'Declare what changes with each build behind the slow steps',
  why: `
    Every RUN below an ARG sees its value, so it runs again when the value changes. A commit id or
    a build date is another one each time: declared on top, it installs all packages again.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        FROM debian:13-slim
        «ARG GIT_SHA»
        RUN apt-get update && apt-get install -y git
        LABEL rev=$GIT_SHA
      `,
      fixed: `
        FROM debian:13-slim
        RUN apt-get update && apt-get install -y git
        ARG GIT_SHA
        LABEL rev=$GIT_SHA
      `,
    },
    {
      good: `
        FROM debian:13-slim
        RUN apt-get update && apt-get install -y git
        ARG GIT_SHA
        LABEL rev=$GIT_SHA
      `,
    },
    {
      good: `
        FROM debian:13-slim
        ARG TOOL_VERSION=1.2
        RUN apt-get update && apt-get install -y git
        RUN curl -fsSLO https://example.com/tool-$TOOL_VERSION
      `,
    },
    {
      good: `
        FROM node:22-slim
        ARG COMMIT_SHA
        RUN npm ci && npm run build
      `,
    },
  ],
  each: 'stage',
  *check({ from, instructions }, { source }) {
    for (const [index, arg] of instructions.entries()) {
      if (arg.kind !== 'arg' || !from) continue
      const [pair, ...others] = arg.pairs
      if (!pair || others.length > 0 || !changesOften(pair.key)) continue
      const behind = instructions.slice(index + 1, index + 1 + farthest)
      const idle = idleStepsIn(behind, pair.key, source)
      const count = idle.filter(({ kind }) => kind === 'run').length
      if (count === 0) continue
      const next = instructions[index + 1 + idle.length]
      yield {
        at: arg.span,
        message: `Each new \`${pair.key}\` repeats ${count === 1 ? 'the install' : 'the installs'} below`,
        fix: next && {
          title: 'Move it behind the installs',
          edits: [
            remove(wholeLines(source, arg.span)),
            insertBefore(next.span, sliceOf(source, arg.span) + lineBreakOf(source)),
          ],
        },
      }
    }
  },
})

/** How many instructions are looked at behind an ARG. */
const farthest = 24

/** What stands in front of the first instruction that may use it, up to the last install. */
function idleStepsIn(behind: readonly Instruction[], name: string, source: string): readonly Instruction[] {
  const end = behind.findIndex((one) => sliceOf(source, one.span).includes(name) || mayUse(one))
  const idle = end === -1 ? behind : behind.slice(0, end)
  return idle.slice(0, idle.findLastIndex(({ kind }) => kind === 'run') + 1)
}

/** Any other program may read it from the environment. */
const mayUse = (one: Instruction): boolean =>
  one.kind === 'run' && !one.commands.every((command) => isIdle(command, one))

const isIdle = (command: Run['commands'][number], { calls }: Run): boolean =>
  ['rm', 'set', 'true'].includes(command.program) ||
  calls.some((call) => call.command === command && call.manager.family === 'os')

/** Words of names whose value is another one with every build. */
const changesOften = (name: string): boolean => {
  const words = name.toLowerCase().split('_')
  return (
    words.some((word) => changing.has(word)) ||
    (words.includes('build') && words.some((word) => ofBuild.has(word))) ||
    name.toLowerCase() === 'version'
  )
}

const changing = new Set(['commit', 'revision', 'timestamp', 'vcs', 'git', 'sha'])
const ofBuild = new Set(['date', 'time', 'number', 'id', 'version', 'sha', 'ref'])
