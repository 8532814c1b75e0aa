import type { Dockerfile, Run } from '../../facts/model.ts'
import { insertBefore } from '../../text/edit.ts'
import { lineBreakOf } from '../../text/lines.ts'
import { defineRule, type Fix } from '../rule.ts'

export default defineRule({
  name: 'pipe-without-pipefail',
  codes: ['DL4006', 'set-pipefail'],
  severity: 'info',
  concern: 'correctness',
  title: 'Let a pipe fail when its first command fails',
  why: `
    A pipe's result is that of its last command: when the download in \`curl … | tar\`
    breaks off, the RUN still counts as done, and the broken layer is cached.
  `,
  unless: 'The last command notices by itself, as `tar` does with most broken archives.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM debian:13-slim
        RUN «curl -fsSL https://example.com/a.tgz | tar -xz»
      `,
      fixed: `
        FROM debian:13-slim
        SHELL ["/bin/bash", "-o", "pipefail", "-c"]
        RUN curl -fsSL https://example.com/a.tgz | tar -xz
      `,
    },
    {
      bad: `
        FROM alpine:3.22
        RUN «echo 1 | wc -c»
      `,
      fixed: `
        FROM alpine:3.22
        SHELL ["/bin/ash", "-o", "pipefail", "-c"]
        RUN echo 1 | wc -c
      `,
    },
    {
      good: `
        FROM debian:13-slim
        SHELL ["/bin/bash", "-eo", "pipefail", "-c"]
        RUN curl -fsSL https://example.com/a.tgz | tar -xz
      `,
    },
    { good: 'RUN set -o pipefail && curl -fsSL https://example.com/a.tgz | tar -xz' },
    { good: 'RUN true || echo "a | b"' },
  ],
  each: 'run',
  check(run, file) {
    const piped = run.commands.find(({ joinedBy }) => joinedBy === '|' || joinedBy === '|&')
    if (!piped || run.shell.pipefail || run.isOnbuild || setsItself(run)) return
    const before = run.commands[run.commands.indexOf(piped) - 1]
    return {
      at: { start: before?.span.start ?? piped.span.start, end: piped.span.end },
      message: 'A failure in front of the pipe goes unnoticed',
      fix: withShell(run, file),
    }
  },
})

/** `set -euo pipefail` in the script itself. */
const setsItself = ({ commands }: Run): boolean =>
  commands.some(({ program, words }) => program === 'set' && words.some(({ value }) => value === 'pipefail'))

const shells: Partial<Record<NonNullable<Run['stage']['distro']>, string>> = {
  debian: '/bin/bash',
  ubuntu: '/bin/bash',
  rhel: '/bin/bash',
  alpine: '/bin/ash',
}

/** Once a stage, in front of its first RUN that needs it, and only where no SHELL was chosen. */
function withShell(run: Run, { source }: Dockerfile): Fix | undefined {
  const shell = run.stage.distro && shells[run.stage.distro]
  if (!shell || run.shell.setBy || run.form.kind === 'exec') return
  return {
    title: 'Set SHELL with `pipefail`',
    edits: [insertBefore(run.span, `SHELL ["${shell}", "-o", "pipefail", "-c"]${lineBreakOf(source)}`)],
  }
}
