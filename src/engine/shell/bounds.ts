/** In UTF-16 units: longer scripts are not read. */
export const maximumLength = 64 * 1024

/** Written by nobody, and slow to read: each level is read again by the level above. */
const maximumDepth = 100

/** True when brackets stay open, or heredocs follow one another, beyond what people write. */
export function isTooDeep(text: string): boolean {
  let depth = 0
  let heredocs = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '(' || character === '{' || character === '[') depth += 1
    else if ((character === ')' || character === '}' || character === ']') && depth > 0) depth -= 1
    else if (character === '<' && text[at + 1] === '<') heredocs += 1
    if (depth > maximumDepth || heredocs > maximumDepth) return true
  }
  return false
}
