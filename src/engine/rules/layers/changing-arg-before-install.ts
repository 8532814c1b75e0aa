import type { Arg, Instruction, Run } from '../../facts/model.ts'
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
  each: 'arg',
  check(arg, file) {
    const [pair, ...others] = arg.pairs
    if (!pair || others.length > 0 || arg.isOnbuild || !arg.stage.from || !changesOften(pair.key)) return
    const runs = idleInstalls(arg, pair.key, file.source)
    const last = runs.at(-1)
    if (!last || arg.span.start < arg.stage.from.span.start) return
    const line = wholeLines(file.source, arg.span)
    const next = arg.stage.instructions.find(({ span }) => span.start > last.span.start)
    return {
      at: arg.span,
      message: `Each new \`${pair.key}\` repeats ${runs.length === 1 ? 'the install' : 'the installs'} below`,
      fix: next && {
        title: 'Move it behind the installs',
        edits: [
          remove(line),
          insertBefore(next.span, sliceOf(file.source, arg.span) + lineBreakOf(file.source)),
        ],
      },
    }
  },
})

/** The RUNs behind an ARG that only install packages and do not name it, up to the first instruction that may use it. */
function idleInstalls({ stage, span }: Arg, name: string, source: string): Run[] {
  const found: Run[] = []
  for (const one of stage.instructions) {
    if (one.span.start <= span.start) continue
    if (sliceOf(source, one.span).includes(name) || mayUse(one)) break
    if (one.kind === 'run') found.push(one)
  }
  return found
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
