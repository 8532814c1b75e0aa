import { hull } from '../../text/span.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'download-piped-to-shell',
  severity: 'warning',
  concern: 'security',
  title: 'Check a downloaded script before running it',
  why: `
    Whatever the server answers today runs as root in your build: a hijacked domain, a
    half-finished transfer, next year's version. Download a fixed version to a file,
    compare its checksum, then run it.
  `,
  unless: 'You trust the host as much as your own code, and builds need not be repeatable.',
  examples: [
    { bad: 'RUN «curl -fsSL https://example.com/install.sh | sh»' },
    { bad: 'RUN «wget -qO- https://example.com/install.sh | bash -s -- --yes»' },
    {
      good: 'RUN curl -fsSLo i.sh https://example.com/install-1.2.sh && echo "0123  i.sh" | sha256sum -c && sh i.sh',
    },
    { good: 'RUN curl -fsSL https://example.com/a.tgz | tar -xz -C /opt' },
  ],
  each: 'download',
  check({ by, pipedInto }) {
    if (!pipedInto) return
    return {
      at: hull(by.span, pipedInto.span),
      message: `\`${pipedInto.program}\` runs whatever the server answers`,
    }
  },
})
