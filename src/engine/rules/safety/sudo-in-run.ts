import { remove } from '../../text/edit.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'sudo-in-run',
  codes: ['DL3004', 'DS-0010', 'CKV2_DOCKER_1', 'DKL-DI-0001', 'no-sudo-in-dockerfile'],
  severity: 'warning',
  concern: 'security',
  title: 'Run as the right user instead of using sudo',
  why: `
    A RUN is root already unless USER says otherwise, so \`sudo\` does nothing, fails
    where it is not installed, and where it is, it ships a way to become root again.
    Put \`USER root\` in front of what needs it, and change back behind.
  `,
  fix: 'review',
  examples: [
    {
      bad: `
        FROM ubuntu:24.04
        RUN «sudo» apt-get update
      `,
      fixed: `
        FROM ubuntu:24.04
        RUN apt-get update
      `,
    },
    { good: 'RUN apt-get install -y sudo' },
  ],
  each: 'command',
  check({ program, name, run, words }) {
    if (program !== 'sudo' || !name) return
    const [first] = words
    const isPlain = first && !first.text.startsWith('-') && (run.user === undefined || run.user === 'root')
    return {
      at: name.span,
      message: '`sudo` in a build',
      fix: isPlain
        ? {
            title: 'Run it without `sudo`',
            edits: [remove({ start: name.span.start, end: first.span.start })],
          }
        : undefined,
    }
  },
})
