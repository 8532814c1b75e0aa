import type { Dockerfile, Instruction } from '../../facts/model.ts'
import { replace } from '../../text/edit.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'mixed-instruction-casing',
  codes: ['ConsistentInstructionCasing', 'uppercase_commands', 'CASING_INSTRUCTION'],
  severity: 'style',
  concern: 'upkeep',
  optIn: true,
  title: 'Write all instructions in one case',
  why: `
    Docker takes both. Readers and search find instructions by how they look, and the one that
    looks different is overlooked.
  `,
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM alpine:3.22
        «run» echo one
        «Copy» . /app
        USER app
      `,
      fixed: `
        FROM alpine:3.22
        RUN echo one
        COPY . /app
        USER app
      `,
    },
    {
      bad: `
        from alpine:3.22
        run echo one
        «COPY» . /app
      `,
      fixed: `
        from alpine:3.22
        run echo one
        copy . /app
      `,
    },
    {
      good: `
        arg TAG=3.22
        FROM alpine:$TAG
        ONBUILD run true
      `,
    },
  ],
  each: 'file',
  *check(file) {
    const voters = votersOf(file)
    const upper = voters.filter(({ keyword: { text } }) => text === text.toUpperCase()).length
    const lower = voters.filter(({ keyword: { text } }) => text === text.toLowerCase()).length
    for (const { keyword } of voters) {
      const { text, span } = keyword
      const wanted = lower > upper ? text.toLowerCase() : text.toUpperCase()
      if (text === wanted) continue
      yield {
        at: span,
        message: `Most of this file writes \`${wanted}\`, not \`${text}\``,
        fix:
          span.end - span.start === text.length
            ? { title: `Write \`${wanted}\``, edits: [replace(span, wanted)] }
            : undefined,
      }
    }
  },
})

/** Everything from the first FROM on; what ONBUILD holds back is not looked at. */
const votersOf = ({ stages }: Dockerfile): Instruction[] => stages.flatMap(({ instructions }) => instructions)
