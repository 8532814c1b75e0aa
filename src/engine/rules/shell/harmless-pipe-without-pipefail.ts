import { unguardedPipes, withPipefail } from '../parts/questions/pipes.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'harmless-pipe-without-pipefail',
  codes: ['DL4006'],
  severity: 'style',
  concern: 'correctness',
  optIn: true,
  title: 'Set pipefail for every pipe',
  why: `
    Most pipes begin with \`echo\` or \`find\`, which do not fail, or end in \`tar\` or
    \`sha256sum -c\`, which notice. With \`pipefail\` set for all of them nobody has to think
    about which is which.
  `,
  unless: 'You would rather look at the few pipes that can hide a failure.',
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
    { good: 'RUN true || echo "a | b"' },
  ],
  each: 'run',
  check(run, file) {
    const pipes = unguardedPipes(run)
    const [first] = pipes
    // A pipe that hides a failure is told by the rule that is on for all.
    if (!first || pipes.some(({ hidesFailure }) => hidesFailure)) return
    return {
      at: first.span,
      message: 'This pipe counts as done whatever its first command does',
      fix: withPipefail(run, file),
    }
  },
})
