/** A `$VARIABLE` in a text, or why Docker cannot read it; offsets are those of the text. */
export type Substitution =
  | {
      readonly kind: 'variable'
      readonly name: string
      readonly modifier: string | undefined
      readonly argument: string | undefined
      readonly end: number
      /** `${X:=y}` is read to its end, and only then refused. */
      readonly unsupported: string | undefined
    }
  | { readonly kind: 'fault'; readonly fault: Fault }

/** The first thing in a word that Docker cannot read. */
export interface Fault {
  readonly kind: 'substitution' | 'quote'
  readonly start: number
  readonly end: number
  readonly message: string
}

const MAX_DEPTH = 50
const SPECIAL = '@*#?-$!'

const plain = (name: string, end: number): Substitution => ({
  kind: 'variable',
  name,
  modifier: undefined,
  argument: undefined,
  end,
  unsupported: undefined,
})

const faultOf = (text: string, start: number, end: number, message: string): Substitution => ({
  kind: 'fault',
  fault: { kind: 'substitution', start, end: Math.min(end, text.length), message },
})

/** Reads what follows a `$`, which is at `at`; undefined when it is just a dollar sign. */
export function substitutionAt(
  text: string,
  at: number,
  escape: string,
  depth = 0,
): Substitution | undefined {
  if (text[at + 1] !== '{') {
    const end = nameEnd(text, at + 1)
    if (end === at + 1) return undefined
    return plain(text.slice(at + 1, end), end)
  }
  return bracedAt(text, at, escape, depth)
}

function bracedAt(text: string, at: number, escape: string, depth: number): Substitution {
  if (depth > MAX_DEPTH) return faultOf(text, at, at + 2, 'Substitutions are nested too deeply')
  const first = text[at + 2]
  if (first === '{' || first === '}' || first === ':') {
    return faultOf(text, at, at + 3, `A variable name is missing after \`\${\``)
  }
  const from = nameEnd(text, at + 2)
  const name = text.slice(at + 2, from)
  const char = text[from]
  if (char === '}') return plain(name, from + 1)
  if (char === undefined) return unclosed(text, at, from)
  if (char === '/') return replacementAt(text, at, name, from, escape, depth)
  if (!':+-?#%'.includes(char)) {
    return faultOf(text, at, from + 1, `Docker has no modifier \`${char}\` for \`\${${name}…}\``)
  }
  const modifier = modifierAt(text, from)
  const close = closeOf(text, from + modifier.length, '}', escape, depth)
  if (typeof close !== 'number') return close ?? unclosed(text, at, from)
  const isKnown = !modifier.startsWith(':') || '+-?#%'.includes(modifier[1] ?? ' ')
  return {
    kind: 'variable',
    name,
    modifier,
    argument: text.slice(from + modifier.length, close),
    end: close + 1,
    unsupported: isKnown ? undefined : `Docker has no modifier \`${modifier}\` for \`\${${name}…}\``,
  }
}

/** `${NAME/pattern/replacement}`; the argument keeps both. */
function replacementAt(
  text: string,
  at: number,
  name: string,
  from: number,
  escape: string,
  depth: number,
): Substitution {
  const modifier = text[from + 1] === '/' ? '//' : '/'
  const middle = closeOf(text, from + modifier.length, '/', escape, depth)
  if (typeof middle !== 'number') {
    return (
      middle ?? faultOf(text, at, from + 1, `\`\${${name}/…}\` needs a second \`/\` before the replacement`)
    )
  }
  const close = closeOf(text, middle + 1, '}', escape, depth)
  if (typeof close !== 'number') return close ?? unclosed(text, at, from)
  const argument = text.slice(from + modifier.length, close)
  return { kind: 'variable', name, modifier, argument, end: close + 1, unsupported: undefined }
}

const unclosed = (text: string, at: number, end: number): Substitution =>
  faultOf(text, at, end, `\`${text.slice(at, Math.min(end, at + 40))}\` is never closed with \`}\``)

function modifierAt(text: string, at: number): string {
  const two = text.slice(at, at + 2)
  return two === '##' || two === '%%' || two[0] === ':' ? two : two.slice(0, 1)
}

const NAME = /[\p{L}\p{Nd}_]*/uy
const DIGITS = /\p{Nd}*/uy

function nameEnd(text: string, at: number): number {
  const char = text[at]
  if (char !== undefined && SPECIAL.includes(char)) return at + 1
  DIGITS.lastIndex = at
  DIGITS.test(text)
  // A name that starts with a digit is all digits: $1st is $1 and "st".
  if (DIGITS.lastIndex > at) return DIGITS.lastIndex
  NAME.lastIndex = at
  NAME.test(text)
  return NAME.lastIndex
}

/** Where `stop` stands, seen past quotes, escapes and inner variables; undefined when it is missing. */
function closeOf(
  text: string,
  from: number,
  stop: string,
  escape: string,
  depth: number,
): number | Substitution | undefined {
  let isQuoted = false
  for (let at = from; at < text.length; at += 1) {
    const char = text[at]
    if (char === escape) at += 1
    else if (char === '"') isQuoted = !isQuoted
    else if (char === '$') {
      const inner = substitutionAt(text, at, escape, depth + 1)
      if (inner?.kind === 'fault') return inner
      if (inner) at = inner.end - 1
    } else if (!isQuoted && char === stop) return at
    else if (!isQuoted && char === "'") {
      const close = text.indexOf("'", at + 1)
      if (close === -1) return undefined
      at = close
    }
  }
  return undefined
}
