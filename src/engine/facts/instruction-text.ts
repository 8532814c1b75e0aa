import { joinedLines, joinedText } from '../shell/joined-text.ts'
import { plainBlanks } from '../text/blanks.ts'
import type { Dockerfile, Instruction, Run } from './model.ts'

/** An instruction on one line: continuations joined, comments between them gone, blanks run together. */
export const instructionText = ({ source, escape }: Dockerfile, { span }: Instruction): string =>
  plainBlanks(
    joinedLines(source, span, escape)
      .map(({ text }) => text)
      .join(''),
  )

/** What a RUN hands to its shell, or runs without one, on one line. */
export function commandText({ source, escape }: Dockerfile, { form }: Run): string {
  if (form.kind === 'exec') return plainBlanks(form.items.map(({ value }) => value).join(' '))
  const { text, headLength } = joinedText(source, form.span, escape, form.heredocs)
  const [heredoc] = form.heredocs
  const head = text.text.slice(0, headLength).trim()
  // RUN <<EOF alone: its body is the command.
  const isBody = heredoc && head === source.slice(heredoc.marker.start, heredoc.marker.end)
  return plainBlanks(isBody ? source.slice(heredoc.body.start, heredoc.body.end) : text.text)
}
