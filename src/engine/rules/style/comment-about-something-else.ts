import { commentsAbove } from '../../facts/comments-above.ts'
import type { Dockerfile, Instruction } from '../../facts/model.ts'
import { insertBefore } from '../../text/edit.ts'
import { indentAt, lineBreakOf } from '../../text/lines.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'comment-about-something-else',
  codes: ['InvalidDefinitionDescription'],
  severity: 'style',
  concern: 'upkeep',
  title: 'Begin the comment above a stage or ARG with its name',
  why: `
    \`docker build --call=outline\` shows the comment above a stage or an ARG as its description, if it
    begins with the name. The directive at the top of this file asks for that check.
  `,
  unless: 'The comment is about something else: an empty comment line below it says so.',
  fix: 'safe',
  examples: [
    {
      bad: `
        # check=experimental=InvalidDefinitionDescription

        «# compiles things»
        FROM golang:1.26 AS build
      `,
      fixed: `
        # check=experimental=InvalidDefinitionDescription

        # compiles things
        #
        FROM golang:1.26 AS build
      `,
    },
    {
      good: `
        # check=experimental=all
        # build compiles the binary
        FROM golang:1.26 AS build
        # The version
        #
        ARG VERSION
        # what is run
        RUN true
      `,
    },
    {
      good: `
        # compiles things
        FROM golang:1.26 AS build
      `,
    },
  ],
  each: 'file',
  *check(file) {
    if (!asksForIt(file)) return
    for (const [instruction, comments] of commentsAbove(file)) {
      const names = namesOf(instruction)
      const last = comments.at(-1)
      if (names.length === 0 || !last || last.text === '') continue
      if (names.includes(last.text.split(' ', 1)[0] ?? '')) continue
      const line = `#${lineBreakOf(file.source)}${indentAt(file.source, instruction.span.start)}`
      yield {
        at: last.span,
        message: `This comment does not begin with \`${names.join('` or `')}\``,
        fix: { title: 'Part them by an empty comment', edits: [insertBefore(instruction.span, line)] },
      }
    }
  },
})

const asksForIt = ({ directives }: Dockerfile): boolean =>
  directives.some(
    ({ name, value }) =>
      name === 'check' &&
      value
        .split(' ', 1)
        .flatMap((options) => options.split(';'))
        .some(
          (option) =>
            option === 'experimental=all' ||
            (option.startsWith('experimental=') && option.includes('InvalidDefinitionDescription')),
        ),
  )

const namesOf = (instruction: Instruction): string[] => {
  if (instruction.kind === 'from') return instruction.name ? [instruction.name.text.toLowerCase()] : []
  return instruction.kind === 'arg' ? instruction.pairs.map(({ key }) => key) : []
}
