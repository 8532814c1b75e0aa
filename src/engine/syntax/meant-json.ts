// 'a', "a", “a”, ‘a’, or a bare word without anything a shell would look at.
const ITEM = /\s*(?:'([^']*)'|("(?:[^"\\]|\\.)*")|“([^”]*)”|‘([^’]*)’|([\w./:=@%+-]+))\s*(,|$)?/y

/** `['a', b,]` → `["a", "b"]`; undefined where the pieces are not plain, or a variable would need a shell. */
export function jsonMeantBy(text: string): string | undefined {
  if (!text.startsWith('[') || !text.endsWith(']') || text.length > 2000) return undefined
  const inside = text.slice(1, -1).trim()
  const items: string[] = []
  ITEM.lastIndex = 0
  while (ITEM.lastIndex < inside.length) {
    const [whole, single, double, curly, curlySingle, bare] = ITEM.exec(inside) ?? []
    if (whole === undefined) return undefined
    const item = single ?? (double && stringIn(double)) ?? curly ?? curlySingle ?? bare
    if (item === undefined || item.includes('$')) return undefined
    items.push(JSON.stringify(item))
  }
  return items.length === 0 ? undefined : `[${items.join(', ')}]`
}

/** A JSON string; one with a stray backslash is taken as it stands. */
function stringIn(quoted: string): string {
  try {
    const value: unknown = JSON.parse(quoted)
    return typeof value === 'string' ? value : quoted.slice(1, -1)
  } catch {
    return quoted.slice(1, -1)
  }
}
