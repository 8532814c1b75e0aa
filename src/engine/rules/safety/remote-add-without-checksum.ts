import { frontendKnows } from '../../facts/frontend.ts'
import { insertAfter } from '../../text/edit.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'remote-add-without-checksum',
  codes: ['prefer-copy-over-add'],
  severity: 'info',
  concern: 'security',
  title: 'Say which file ADD must get',
  why: `
    What lies behind an address can change: by accident, by a new release, by somebody who took
    over the host. With \`--checksum=sha256:…\` the build stops when the file is another one, and
    BuildKit need not even ask the server when it has it already.
  `,
  unless: 'You want whatever is there on the day of the build.',
  fix: 'review',
  examples: [
    {
      bad: 'ADD «https://example.com/a.tgz» /tmp/',
      fixed: `ADD --checksum=sha256:${'0'.repeat(64)} https://example.com/a.tgz /tmp/`,
    },
    { bad: 'ADD «https://example.com/a.tgz» https://example.com/b.tgz /tmp/' },
    {
      good: 'ADD --checksum=sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae https://example.com/a.tgz /tmp/',
    },
    { good: 'ADD https://github.com/moby/buildkit.git#v0.20.0 /src' },
    { good: 'ADD a.tgz /tmp/' },
  ],
  each: 'add',
  check({ sources, flags, keyword }, file) {
    const source = sources.find(({ text }) => /^["']?https?:\/\//.test(text))
    if (!source || /\.git(#|["']?$)/.test(source.text) || flags.some(({ name }) => name === 'checksum'))
      return
    return {
      at: source.span,
      message: 'Whatever the server sends becomes part of the image',
      // One sum is for one file; docker/dockerfile:1.6 is the first that compares.
      fix:
        sources.length > 1 || !frontendKnows(file, 6)
          ? undefined
          : { title, edits: [insertAfter(keyword.span, ` ${slot}`)] },
    }
  },
})

/** A sum that no file has: the build stops and says the right one. */
const slot = `--checksum=sha256:${'0'.repeat(64)}`
const title = 'Add `--checksum` with zeros to be filled in: the build then tells the right sum'
