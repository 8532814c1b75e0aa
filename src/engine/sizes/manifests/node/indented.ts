/** A text whose structure is its indentation: keys with a text, and keys with more lines below them. */
export interface Indented {
  readonly texts: ReadonlyMap<string, string>
  readonly parts: ReadonlyMap<string, Indented>
}

interface Growing {
  readonly texts: Map<string, string>
  readonly parts: Map<string, Growing>
}
const empty = (): Growing => ({ texts: new Map(), parts: new Map() })

/**
 * Reads what yarn and pnpm write: YAML of a few regular shapes, and yarn's older lines without colons. It is a
 * hundredth of a YAML reader, takes time linear in the text, and passes over what it does not know, such as lists.
 */
export function readIndented(text: string): Indented {
  const root = empty()
  const open = [{ indent: -1, part: root }]
  /** The key of `? key`, whose value follows on a line of its own. */
  let longKey: string | undefined
  for (const line of text.split('\n')) {
    const content = line.trim()
    if (content === '' || content.startsWith('#') || content.startsWith('- ')) continue
    if (content.startsWith('? ')) {
      longKey = unquoted(content.slice(2))
      continue
    }
    const indent = line.length - line.trimStart().length
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop()
    const parent = open.at(-1)?.part ?? root
    const [key, value] =
      longKey !== undefined && content.startsWith(':') ? [longKey, content.slice(1).trim()] : pairIn(content)
    longKey = undefined
    if (value === undefined) continue
    if (value !== '') parent.texts.set(key, unquoted(value))
    else {
      const part = parent.parts.get(key) ?? empty()
      parent.parts.set(key, part)
      open.push({ indent, part })
    }
  }
  return root
}

/** `key: value`, `"key": value`, `key:` and yarn's `key "value"`; without a value it is no pair. */
function pairIn(content: string): readonly [string, string | undefined] {
  if (content.endsWith(':')) return [unquoted(content.slice(0, -1)), '']
  const quote = content[0] === '"' || content[0] === "'" ? content[0] : undefined
  const colon = content.indexOf(quote === undefined ? ': ' : `${quote}: `, 1)
  const end = colon === -1 ? content.indexOf(quote === undefined ? ' ' : `${quote} `, 1) : colon
  if (end === -1) return [content, undefined]
  const key = content.slice(0, end + (quote === undefined ? 0 : 1))
  return [unquoted(key), content.slice(key.length + (colon === -1 ? 0 : 1)).trim()]
}

const unquoted = (text: string): string => {
  const quote = text[0]
  const isQuoted = (quote === '"' || quote === "'") && text.length > 1 && text.endsWith(quote)
  return isQuoted ? text.slice(1, -1) : text
}

const nothing: Indented = empty()
export const partAt = (node: Indented, key: string): Indented => node.parts.get(key) ?? nothing

/** `[x64, arm64]`; undefined where nothing is said. */
export const listAt = (node: Indented, key: string): readonly string[] | undefined => {
  const text = node.texts.get(key)
  if (text === undefined) return
  const inside = text.startsWith('[') ? text.slice(1, -1) : text
  return inside.split(',').map((item) => unquoted(item.trim()))
}
