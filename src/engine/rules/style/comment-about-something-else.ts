import { commentsAbove } from '../../facts/comments-above.ts'
import type { Dockerfile, Instruction } from '../../facts/model.ts'
import { insertBefore } from '../../text/edit.ts'
import { indentAt, lineBreakOf } from '../../text/lines.ts'
import type { Span } from '../../text/span.ts'
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

        # compiles things
        FROM golang:1.26 AS «build»
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
      const [first] = names
      const last = comments.at(-1)
      if (!first || !last || last.text === '') continue
      const [word] = last.text.split(' ', 1)
      if (names.some(({ text }) => text === word)) continue
      const line = `#${lineBreakOf(file.source)}${indentAt(file.source, instruction.span.start)}`
      yield {
        at: first.span,
        message: `The comment above does not begin with \`${names.map(({ text }) => text).join('` or `')}\``,
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

/** The names that a comment above may begin with, and where they stand. */
const namesOf = (instruction: Instruction): readonly { readonly text: string; readonly span: Span }[] => {
  if (instruction.kind === 'arg')
    return instruction.pairs.map(({ key, keySpan }) => ({ text: key, span: keySpan }))
  const name = instruction.kind === 'from' ? instruction.name : undefined
  return name ? [{ text: name.text.toLowerCase(), span: name.span }] : []
}
