import { frontendKnows } from '../../facts/frontend.ts'
import type { Command, Dockerfile, Run } from '../../facts/model.ts'
import { replace } from '../../text/edit.ts'
import { lineBreakOf } from '../../text/lines.ts'
import { sliceOf } from '../../text/span.ts'
import { defineRule, type Fix } from '../rule.ts'

export default defineRule({
  name: 'long-chain',
  codes: ['tally/prefer-run-heredoc'],
  severity: 'style',
  concern: 'upkeep',
  optIn: true,
  title: 'Write a long chain as a heredoc',
  why: `
    A heredoc holds a script as it is: no \`&&\`, no backslashes, and comments where they belong. With
    \`set -e\` it stops at the first command that fails, as the chain does.
  `,
  unless: 'The file must be built by a builder older than BuildKit.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM debian:13-slim
        «RUN» apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*
      `,
      fixed: `
        FROM debian:13-slim
        RUN <<EOF
        set -e
        apt-get update
        apt-get install -y git
        rm -rf /var/lib/apt/lists/*
        EOF
      `,
    },
    {
      bad: `
        FROM debian:13-slim
        «RUN» --network=none make \\
            && make test || true \\
            && make install
      `,
    },
    { good: 'RUN apt-get update && apt-get install -y git' },
    {
      good: `
        # syntax=docker/dockerfile:1.2
        FROM debian:13-slim
        RUN make && make test && make install
      `,
    },
    { good: 'ONBUILD RUN make && make test && make install' },
    {
      good: `
        FROM debian:13-slim
        RUN <<EOF
        make && make test && make install
        EOF
      `,
    },
  ],
  each: 'run',
  check(run, file) {
    const chain = run.commands.filter(({ nesting, wrapper }) => nesting.length === 0 && wrapper === undefined)
    const isChain = chain.filter(({ joinedBy }) => joinedBy === '&&').length >= 2
    if (!isChain || !isScript(run) || !frontendKnows(file, 4)) return
    return {
      at: run.keyword.span,
      message: `${chain.length} commands in one chain`,
      fix: asHeredoc(run, chain, file),
    }
  },
})

/** A trigger is stored in one line, so it takes no heredoc. */
const isScript = ({ form, dialect, isOnbuild }: Run): boolean =>
  !isOnbuild && form.kind === 'shell' && form.heredocs.length === 0 && dialect === 'posix'

/** Only where nothing but `&&` and line breaks stands between the commands. */
function asHeredoc(run: Run, chain: readonly Command[], { source, escape }: Dockerfile): Fix | undefined {
  const newline = lineBreakOf(source)
  const text = sliceOf(source, run.form.span).trimEnd()
  const commands = chain.map(({ span }) => sliceOf(source, span))
  const gaps = chain.map(({ span }, index) =>
    sliceOf(source, { start: chain[index - 1]?.span.end ?? run.form.span.start, end: span.start }),
  )
  const [first = '', ...rest] = gaps
  const isPlain =
    first === '' &&
    rest.every((gap) => gap.split(escape).join('').trim() === '&&') &&
    text.endsWith(commands.at(-1) ?? '') &&
    run.isComplete &&
    run.comments.length === 0 &&
    commands.every((command) => !command.includes('\n') && !command.startsWith('EOF'))
  if (!isPlain) return
  const script = ['<<EOF', 'set -e', ...commands, 'EOF'].join(newline)
  return { title: 'Write it as a heredoc', edits: [replace(run.form.span, script)] }
}
