import type { Command, Dockerfile, Run } from '../../facts/model.ts'
import { isAbsolute } from '../../facts/path.ts'
import { insertAfter, insertBefore, remove } from '../../text/edit.ts'
import { lineBreakOf } from '../../text/lines.ts'
import { inFileCase } from '../parts/fixes/in-file-case.ts'
import { defineRule, type Fix } from '../rule.ts'

export default defineRule({
  name: 'cd-in-run',
  codes: ['DL3003', 'DS-0013', 'use-workdir'],
  severity: 'info',
  concern: 'upkeep',
  optIn: true,
  title: 'Change directory with WORKDIR',
  why: `
    A \`cd\` ends with its RUN, so the next one starts elsewhere; WORKDIR holds for all
    instructions that follow and is seen at a glance.
  `,
  unless: 'A build in one directory, cleaned up in the same RUN, is clearer with `cd`.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM debian:13-slim
        RUN «cd /src» && make
      `,
      fixed: `
        FROM debian:13-slim
        WORKDIR /src
        RUN make
      `,
    },
    {
      bad: `
        FROM debian:13-slim
        WORKDIR /app
        RUN «cd /src» && make
        COPY . .
      `,
      fixed: `
        FROM debian:13-slim
        WORKDIR /app
        WORKDIR /src
        RUN make
        WORKDIR /app
        COPY . .
      `,
    },
    { bad: 'RUN apt-get update && «cd /tmp» && ls' },
    { good: 'RUN make -C /src' },
    { good: 'ONBUILD RUN cd /src && make' },
  ],
  each: 'run',
  check(run, file) {
    const [first] = run.commands
    const command = run.commands.find(({ program }) => program === 'cd')
    if (!command || run.isOnbuild) return
    return {
      at: command.span,
      message: 'The change of directory ends with this RUN',
      fix: command === first ? asWorkdir(run, command, file) : undefined,
    }
  },
})

/** Only a `cd` that opens a plain chain; what comes later gets its own directory back, if that is known. */
function asWorkdir(run: Run, command: Command, file: Dockerfile): Fix | undefined {
  const [path, ...more] = command.words
  const next = run.commands[1]
  const isPlain = next?.joinedBy === '&&' && next.nesting.length === 0 && command.nesting.length === 0
  const isOnly = run.commands.filter(({ program }) => program === 'cd').length === 1
  if (!path?.value || more.length > 0 || !isAbsolute(path.value) || !isPlain || !isOnly || !run.stage.from)
    return
  const back = directoryAfter(run)
  if (back === undefined) return
  const lineBreak = lineBreakOf(file.source)
  return {
    title: `Set \`WORKDIR ${path.text}\``,
    edits: [
      insertBefore(run.span, inFileCase(`WORKDIR ${path.text}`, file) + lineBreak),
      remove({ start: command.span.start, end: next.span.start }),
      ...(back === '' ? [] : [insertAfter(run.span, lineBreak + inFileCase(`WORKDIR ${back}`, file))]),
    ],
  }
}

/** The WORKDIR to go back to; empty where nothing minds, undefined where it is not known. */
function directoryAfter(run: Run): string | undefined {
  const { instructions } = run.stage
  for (let index = instructions.indexOf(run) + 1; index < instructions.length; index++) {
    const kind = instructions[index]?.kind ?? ''
    if (kind === 'workdir') return ''
    if (minds.has(kind)) return run.workdir
  }
  return ''
}

const minds: ReadonlySet<string> = new Set(['run', 'copy', 'add', 'cmd', 'entrypoint', 'healthcheck'])
