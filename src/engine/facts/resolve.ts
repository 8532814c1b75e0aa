import type { RawWord, WordPart } from '../text/word.ts'
import type { Word } from './model.ts'

/** What is known of a name: nothing, that it exists, or its value. */
export type Lookup = (name: string) => { readonly value: string | undefined } | undefined

export const resolveWord = (word: RawWord, lookup: Lookup): Word => ({
  text: word.text,
  span: word.span,
  parts: word.parts,
  value: valueOfWord(word, lookup),
})

export const resolveOptional = (word: RawWord | undefined, lookup: Lookup): Word | undefined =>
  word && resolveWord(word, lookup)

function valueOfWord({ parts }: RawWord, lookup: Lookup): string | undefined {
  let value = ''
  for (const part of parts) {
    const piece = valueOfPart(part, lookup)
    if (piece === undefined) return
    value += piece
  }
  return value
}

/** A word as it is without any build argument: an ARG without a default is empty. */
export function valueByDefault({ parts }: RawWord, lookup: Lookup): string | undefined {
  const given: Lookup = (name) => {
    const known = lookup(name)
    return known?.value === undefined ? undefined : known
  }
  const values = parts.map(
    (part) => valueOfPart(part, given) ?? (part.kind === 'variable' && !part.modifier ? '' : undefined),
  )
  return values.includes(undefined) ? undefined : values.join('')
}

function valueOfPart(part: WordPart, lookup: Lookup): string | undefined {
  if (part.kind === 'text') return part.text
  if (part.kind === 'computed') return
  const known = lookup(part.name)
  const { modifier } = part
  if (modifier === undefined || modifier === '?' || modifier === ':?') return known?.value
  if (modifier !== '-' && modifier !== ':-' && modifier !== '+' && modifier !== ':+') return
  if (known && known.value === undefined) return
  const isSet = known !== undefined && (known.value !== '' || !modifier.startsWith(':'))
  if (modifier.endsWith('+')) return isSet ? literal(part.argument) : ''
  return isSet ? known.value : literal(part.argument)
}

/** A fallback is only known when it holds no variable of its own. */
const literal = (argument: string | undefined): string | undefined =>
  argument === undefined || /[$`'"\\]/.test(argument) ? undefined : argument
