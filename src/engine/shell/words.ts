import type * as Bash from 'unbash'
import type { RawWord, WordPart } from '../text/word.ts'
import { type MappedText, mappedText, type Piece, unescaped } from './mapped-text.ts'

/** A word as the rest of the engine sees it, and what only this room needs of it. */
export interface ReadWord {
  readonly raw: RawWord
  /** Unquoted; undefined when a part of it is known only while running. */
  readonly value: string | undefined
  /** True when there is text to read beside variables and substitutions. */
  readonly hasText: boolean
  /** What a shell would read that gets this word as its script: quotes and escapes taken away. */
  readonly script: () => MappedText | undefined
  /** Undefined for words that come from JSON or from another word. */
  readonly node: Bash.Word | Bash.Assignment | undefined
}

export function readWord(text: MappedText, word: Bash.Word): ReadWord {
  const parts = word.parts
    ? merged(word.parts.flatMap((part) => partsOf(text, part)))
    : [plain(word.value, undefined)]
  return {
    raw: rawWord(text, word, parts),
    script: () => scriptOf(text, word),
    node: word,
    ...sum(parts),
  }
}

/** `NAME=value` among the words of `export`, `local`, `declare` … is a word like others. */
export function readAssignmentWord(text: MappedText, assignment: Bash.Assignment): ReadWord {
  const { value } = assignment
  const name = plain(text.text.slice(assignment.pos, value.pos), undefined)
  const valueParts = value.type === 'Word' ? readWord(text, value).raw.parts : [computed(text, value)]
  const parts = merged([name, ...valueParts])
  return { raw: rawWord(text, assignment, parts), script: () => undefined, node: assignment, ...sum(parts) }
}

/** The rest of a word from `offset` of its first, unquoted part on: `value` of `NAME=value`. */
export function withoutPrefix({ raw }: ReadWord, length: number): RawWord | undefined {
  const [first, ...others] = raw.parts
  if (first?.kind !== 'text') return undefined
  const rest = first.text.slice(length)
  const parts = rest === '' ? others : [{ ...first, text: rest }, ...others]
  const span = { start: Math.min(raw.span.start + length, raw.span.end), end: raw.span.end }
  return parts.length === 0 ? undefined : { text: raw.text.slice(length), span, parts }
}

const rawWord = (
  text: MappedText,
  { pos, end }: { readonly pos: number; readonly end: number },
  parts: readonly WordPart[],
): RawWord => ({
  text: text.text.slice(pos, end).replaceAll('\\\n', ''),
  span: text.spanOf(pos, end),
  parts,
})

function sum(parts: readonly WordPart[]): { readonly value: string | undefined; readonly hasText: boolean } {
  const texts = parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []))
  return {
    value: texts.length === parts.length ? texts.join('') : undefined,
    hasText: texts.some((one) => one.trim() !== ''),
  }
}

type TextPart = Extract<WordPart, { kind: 'text' }>

const plain = (text: string, quote: TextPart['quote']): WordPart => ({ kind: 'text', text, quote })

const computed = (
  text: MappedText,
  { pos, end }: { readonly pos: number; readonly end: number },
): WordPart => ({
  kind: 'computed',
  span: text.spanOf(pos, end),
})

function merged(parts: readonly WordPart[]): readonly WordPart[] {
  const result: WordPart[] = []
  for (const part of parts) {
    const last = result.at(-1)
    if (last?.kind === 'text' && part.kind === 'text' && last.quote === part.quote) {
      result[result.length - 1] = plain(last.text + part.text, part.quote)
    } else result.push(part)
  }
  return result
}

function partsOf(text: MappedText, part: Bash.WordPart, quote?: '"'): readonly WordPart[] {
  switch (part.type) {
    case 'Literal':
      return [plain(part.value, quote)]
    case 'Glob':
    case 'ExtendedGlob':
      return [plain(part.text, quote)]
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return [plain(part.value, "'")]
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts.length === 0
        ? [plain('', '"')]
        : part.parts.flatMap((child) => partsOf(text, child, '"'))
    case 'SimpleExpansion':
      return [variable(text, part, part.text.slice(1).replaceAll('\\\n', ''), undefined, quote)]
    case 'ParameterExpansion':
      return [expansion(text, part, quote)]
    default:
      return [computed(text, part)]
  }
}

const variable = (
  text: MappedText,
  { pos, end }: { readonly pos: number; readonly end: number },
  name: string,
  operation: { readonly modifier: string; readonly argument: string } | undefined,
  quote: '"' | undefined,
): WordPart => ({
  kind: 'variable',
  name,
  modifier: operation?.modifier,
  argument: operation?.argument,
  quote,
  span: text.spanOf(pos, end),
})

function expansion(text: MappedText, part: Bash.ParameterExpansionPart, quote: '"' | undefined): WordPart {
  const { operation } = part
  // `${#NAME}`, `${!NAME}` and `${NAME[0]}` tell a number, another variable, one of many.
  if (part.prefix || part.index) return computed(text, part)
  if (!operation) return variable(text, part, part.parameter, undefined, quote)
  if (operation.type !== 'Default' && operation.type !== 'Remove' && operation.type !== 'Replace') {
    return computed(text, part)
  }
  const argument = text.text.slice(operation.operatorEnd, Math.max(part.end - 1, operation.operatorEnd))
  return variable(text, part, part.parameter, { modifier: operation.operator, argument }, quote)
}

/** Inside double quotes a backslash guards these only. */
const guardedInQuotes = '$`"\\'

function scriptOf(text: MappedText, word: Bash.Word): MappedText | undefined {
  if (!word.parts) return mappedText(unescaped(text, word.pos, word.end))
  const pieces: Piece[] = []
  for (const part of word.parts) {
    const more = scriptPieces(text, part)
    if (!more) return undefined
    pieces.push(...more)
  }
  return mappedText(pieces)
}

function scriptPieces(text: MappedText, part: Bash.WordPart): readonly Piece[] | undefined {
  switch (part.type) {
    case 'Literal':
      return unescaped(text, part.pos, part.end)
    case 'SingleQuoted':
      return text.slice(part.pos + 1, part.end - 1)
    case 'AnsiCQuoted':
      return part.text.includes('\\') ? undefined : text.slice(part.pos + 2, part.end - 1)
    case 'DoubleQuoted':
      return part.parts.flatMap((child) =>
        child.type === 'Literal'
          ? unescaped(text, child.pos, child.end, guardedInQuotes)
          : text.slice(child.pos, child.end),
      )
    default:
      return text.slice(part.pos, part.end)
  }
}
