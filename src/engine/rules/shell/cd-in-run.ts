import type { Command, Dockerfile, Run } from '../../facts/model.ts'
import { isAbsolute } from '../../facts/path.ts'
import { insertBefore, remove } from '../../text/edit.ts'
import { lineBreakOf } from '../../text/lines.ts'
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

/** Only when nothing but the rest of this chain comes after it in the stage that minds the directory. */
function asWorkdir(run: Run, command: Command, file: Dockerfile): Fix | undefined {
  const [path, ...more] = command.words
  const next = run.commands[1]
  const isPlain = next?.joinedBy === '&&' && next.nesting.length === 0 && command.nesting.length === 0
  const later = run.stage.instructions.slice(run.stage.instructions.indexOf(run) + 1)
  const minds = later.some(
    ({ kind }) =>
      kind === 'run' || kind === 'copy' || kind === 'add' || kind === 'cmd' || kind === 'entrypoint',
  )
  if (!path?.value || more.length > 0 || !isAbsolute(path.value) || !isPlain || minds || !run.stage.from)
    return
  return {
    title: `Set \`WORKDIR ${path.text}\``,
    edits: [
      insertBefore(run.span, `WORKDIR ${path.text}${lineBreakOf(file.source)}`),
      remove({ start: command.span.start, end: next.span.start }),
    ],
  }
}
