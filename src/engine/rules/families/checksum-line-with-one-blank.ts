import type { Command } from '../../facts/model.ts'
import { replace } from '../../text/edit.ts'
import { lineage } from '../parts/questions/final-user.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'checksum-line-with-one-blank',
  codes: ['sha256sumEchoOneSpaces'],
  severity: 'error',
  concern: 'correctness',
  title: 'Put two blanks between checksum and file name',
  why: `
    The tools of Alpine's busybox read a line of checksums only with two blanks, or a blank and a
    star, in it. With one blank the build stops, and a check that is followed by \`|| true\` checks
    nothing.
  `,
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM alpine:3.22
        ARG SUM
        RUN echo «"$SUM /tmp/a"» | sha256sum -c -
      `,
      fixed: `
        FROM alpine:3.22
        ARG SUM
        RUN echo "$SUM  /tmp/a" | sha256sum -c -
      `,
    },
    {
      good: `
        FROM alpine:3.22
        RUN echo "$SUM  /tmp/a" | sha256sum -c -
      `,
    },
    {
      good: `
        FROM alpine:3.22
        RUN apk add --no-cache coreutils && echo "$SUM /tmp/a" | sha256sum -c -
      `,
    },
    {
      good: `
        FROM debian:13-slim
        RUN echo "$SUM /tmp/a" | sha256sum -c -
      `,
    },
  ],
  each: 'run',
  *check({ stage, commands }) {
    if (stage.distro !== 'alpine' || bringsCoreutils(stage)) return
    for (const [index, command] of commands.entries()) {
      const word = command.program === 'echo' && command.words.length === 1 ? command.words[0] : undefined
      if (!word || !command.feedsPipe || !checksSums(commands[index + 1])) continue
      const [sum, name, ...more] = word.text.split(' ')
      if (!sum || !name || name.startsWith('*') || more.length > 0) continue
      const at = word.span.start + sum.length
      yield {
        at: word.span,
        message: 'busybox does not read a checksum with one blank behind it',
        fix: { title: 'Add a blank', edits: [replace({ start: at, end: at + 1 }, '  ')] },
      }
    }
  },
})

const checksSums = (command: Command | undefined): boolean =>
  command !== undefined &&
  /^(md5|sha1|sha256|sha512)sum$/.test(command.program) &&
  command.words.some(({ text }) => /^-[a-z]*c/.test(text))

const bringsCoreutils = (stage: Parameters<typeof lineage>[0]): boolean =>
  lineage(stage).some(({ runs }) =>
    runs.some(({ installs }) =>
      installs.some(({ packages }) => packages.some(({ name }) => name === 'coreutils')),
    ),
  )
