import { isSpace } from './spaces.ts'

/** A physical line. Only LF breaks lines; CRs before it belong to the break, any other CR to the text. */
export interface Line {
  readonly start: number
  /** Before the line break. */
  readonly end: number
  /** Where the next line starts; the text's length on the last one. */
  readonly next: number
}

export function lineAt(text: string, start: number): Line {
  const feed = text.indexOf('\n', start)
  const next = feed === -1 ? text.length : feed + 1
  let end = feed === -1 ? next : feed
  while (end > start && text.charCodeAt(end - 1) === 13) end -= 1
  return { start, end, next }
}

const BOM = 0xfeff

/** The first character that is not white space, or the line's end. */
export function inkOf(text: string, { start, end }: Line): number {
  let at = start
  if (at === 0 && text.charCodeAt(0) === BOM) at = 1
  while (at < end && isSpace(text.charCodeAt(at))) at += 1
  return Math.min(at, end)
}

/**
 * The escape character that continues the line, or -1. It may be followed by blanks; two in a row continue
 * nothing.
 */
export function continuationOf(text: string, { start, end }: Line, escape: string): number {
  let at = end - 1
  while (at >= start && (text[at] === ' ' || text[at] === '\t')) at -= 1
  if (at < start || text[at] !== escape) return -1
  return at > start && text[at - 1] === escape ? -1 : at
}

export const isCommentAt = (text: string, ink: number): boolean => text[ink] === '#'

/** The end of a text that stops where the next line starts, without its last line break. */
export function withoutBreak(source: string, next: number): number {
  if (source[next - 1] !== '\n') return next
  let end = next - 1
  while (source[end - 1] === '\r') end -= 1
  return end
}
