import { dedent } from './dedent.ts'

/** The paragraphs of an indented text, each on one line. */
export const paragraphs = (text: string): string[] =>
  dedent(text)
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' '))
