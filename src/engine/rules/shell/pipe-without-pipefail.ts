import { unguardedPipes, withPipefail } from '../parts/questions/pipes.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'pipe-without-pipefail',
  codes: ['DL4006', 'set-pipefail'],
  severity: 'info',
  concern: 'correctness',
  yieldsTo: ['download-piped-to-shell'],
  title: 'Let a pipe fail when its first command fails',
  why: `
    A pipe's result is that of its last command: when the download in \`curl … | sh\`
    breaks off, or \`make … | tee log\` fails, the RUN still counts as done, and the broken
    layer is cached.
  `,
  unless: 'The last command notices by itself that it was given too little.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM debian:13-slim
        RUN «make 2>&1 | tee /build.log»
      `,
      fixed: `
        FROM debian:13-slim
        SHELL ["/bin/bash", "-o", "pipefail", "-c"]
        RUN make 2>&1 | tee /build.log
      `,
    },
    {
      bad: `
        FROM alpine:3.22
        RUN «wget -qO- https://example.com/hosts | tee -a /etc/hosts»
      `,
      fixed: `
        FROM alpine:3.22
        SHELL ["/bin/ash", "-o", "pipefail", "-c"]
        RUN wget -qO- https://example.com/hosts | tee -a /etc/hosts
      `,
    },
    {
      good: `
        FROM debian:13-slim
        SHELL ["/bin/bash", "-eo", "pipefail", "-c"]
        RUN make 2>&1 | tee /build.log
      `,
    },
    { good: 'RUN set -o pipefail && make 2>&1 | tee /build.log' },
    { good: 'RUN curl -fsSL https://example.com/a.tgz | tar -xz' },
    { good: 'RUN echo "0123  a.tgz" | sha256sum -c - && true || echo "a | b"' },
  ],
  each: 'run',
  check(run, file) {
    const pipe = unguardedPipes(run).find(({ hidesFailure }) => hidesFailure)
    return (
      pipe && {
        at: pipe.span,
        message: 'A failure in front of the pipe goes unnoticed',
        fix: withPipefail(run, file),
      }
    )
  },
})
