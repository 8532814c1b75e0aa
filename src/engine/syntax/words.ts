import type { Span } from '../text/span.ts'
import { type Stretch, within } from './logical-line.ts'
import { isBlank, isSpace } from './spaces.ts'
import { substitutionAt } from './variable.ts'

/** Words between blanks; quotes join nothing: Docker reads `COPY "a b" c` as three words. */
export function blankSeparated(stretch: Stretch): readonly Stretch[] {
  const { line, start, end } = stretch
  const words: Stretch[] = []
  let from = -1
  for (let at = start; at < end; at += 1) {
    const isGap = isBlank(line.text.charCodeAt(at))
    if (isGap && from !== -1) {
      words.push({ line, start: from, end: at })
      from = -1
    } else if (!isGap && from === -1) from = at
  }
  if (from !== -1) words.push({ line, start: from, end })
  return words
}

/** Words of ENV, LABEL and ARG: blanks inside quotes or after an escape do not end one. */
export function quoteAware(stretch: Stretch, escape: string): readonly Stretch[] {
  const { line, start, end } = stretch
  const words: Stretch[] = []
  let from = -1
  let quote = ''
  for (let at = start; at < end; at += 1) {
    const char = line.text.charAt(at)
    if (from === -1) {
      if (isSpace(char.charCodeAt(0))) continue
      from = at
    }
    if (quote === '' && isSpace(char.charCodeAt(0))) {
      words.push({ line, start: from, end: at })
      from = -1
    } else if (quote === '' && (char === '"' || char === "'")) quote = char
    else if (char === quote) quote = ''
    else if (char === escape && quote !== "'") at += 1
  }
  if (from !== -1) words.push({ line, start: from, end })
  return words
}

// Docker looks for heredocs with a backslash even where the escape directive says otherwise.
const SHELL_ESCAPE = '\\'

/**
 * Where the words are that a shell would see, which is how Docker looks for heredocs; undefined where a quote
 * or a brace is not closed, for then Docker finds none.
 */
export function shellWords(text: string): readonly Span[] | undefined {
  const words: Span[] = []
  let from = -1
  let isQuoted = false
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (!isQuoted && isSpace(char.charCodeAt(0))) {
      if (from !== -1) words.push({ start: from, end: at })
      from = -1
      continue
    }
    if (from === -1) from = at
    if (char === SHELL_ESCAPE) at += 1
    else if (char === '"') isQuoted = !isQuoted
    else if (char === "'" && !isQuoted) {
      at = text.indexOf("'", at + 1)
      if (at === -1) return undefined
    } else if (char === '$') {
      const found = substitutionAt(text, at, SHELL_ESCAPE)
      if (found?.kind === 'fault') return undefined
      if (found) at = found.end - 1
    }
  }
  if (isQuoted) return undefined
  if (from !== -1) words.push({ start: from, end: text.length })
  return words
}

/** Splits at the first blanks: the first word, and the rest without the blanks before it. */
export function firstWord(stretch: Stretch): { readonly word: Stretch; readonly rest: Stretch } {
  const { line, start, end } = stretch
  let at = start
  while (at < end && !isBlank(line.text.charCodeAt(at))) at += 1
  const stop = at
  while (at < end && isBlank(line.text.charCodeAt(at))) at += 1
  return { word: { line, start, end: stop }, rest: within(stretch, at - start) }
}
