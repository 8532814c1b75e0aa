import type { Command, Dockerfile, Run } from '../../facts/model.ts'
import { type Edit, replace } from '../../text/edit.ts'
import { sliceOf } from '../../text/span.ts'
import { breakBetween, glance } from '../parts/fixes/chain-layout.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'commands-on-one-line',
  codes: ['tally/newline-per-chained-call'],
  severity: 'style',
  concern: 'upkeep',
  optIn: true,
  title: 'Give each command of a chain its own line',
  why: `
    A chain on one line is read to its end by few, and a diff of it shows one long line. One
    command a line shows which step changed.
  `,
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM debian:13-slim
        RUN apt-get update «&&» apt-get install -y ca-certificates curl git gnupg jq «&&» rm -rf /var/lib/apt/lists/*
      `,
      fixed: `
        FROM debian:13-slim
        RUN apt-get update \\
            && apt-get install -y ca-certificates curl git gnupg jq \\
            && rm -rf /var/lib/apt/lists/*
      `,
    },
    {
      bad: `
        FROM debian:13-slim
        RUN apt-get update «&&» apt-get install -y \\
          curl && \\
          rm -rf /var/lib/apt/lists/*
      `,
      fixed: `
        FROM debian:13-slim
        RUN apt-get update && \\
          apt-get install -y \\
          curl && \\
          rm -rf /var/lib/apt/lists/*
      `,
    },
    { good: 'RUN apk add --no-cache curl && curl --version' },
    {
      good: `
        FROM debian:13-slim
        RUN apt-get update || true \\
            && apt-get install -y curl
        RUN if true; then echo a && echo b; fi
        RUN ["sh", "-c", "true && true"]
      `,
    },
    {
      good: `
        FROM debian:13-slim
        RUN <<EOF
        true && true
        EOF
      `,
    },
  ],
  each: 'run',
  *check(run, file) {
    if (run.form.kind === 'exec' || run.form.heredocs.length > 0 || isShort(run, file)) return
    const chain = run.commands.filter(({ nesting, wrapper }) => nesting.length === 0 && wrapper === undefined)
    for (const [index, command] of chain.entries()) {
      const edit = brokenBefore(command, chain[index - 1], run, file)
      if (!edit) continue
      const operator = sliceOf(file.source, edit.span)
      const start = edit.span.start + operator.length - operator.trimStart().length
      yield {
        at: { start, end: start + 2 },
        message: `\`${command.program}\` shares a line with the command before`,
        fix: { title: 'Break the line', edits: [edit] },
      }
    }
  },
})

/** Flags are read by themselves. */
const isShort = ({ form: { span } }: Run, { source }: Dockerfile): boolean =>
  span.end - span.start <= glance && !sliceOf(source, span).includes('\n')

/** The edit that puts a command on a line of its own, when nothing but `&&` is in front of it. */
function brokenBefore(
  { joinedBy, span }: Command,
  before: Command | undefined,
  run: Run,
  file: Dockerfile,
): Edit | undefined {
  // `… || true` is one thought.
  if (!before || joinedBy !== '&&') return
  const gap = { start: before.span.end, end: span.start }
  const text = sliceOf(file.source, gap)
  if (text.trim() !== joinedBy || text.includes('\n')) return
  return replace(gap, breakBetween(run, joinedBy, file))
}
