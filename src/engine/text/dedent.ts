/** The text without its first line break, its common indentation and its last blank line. */
export function dedent(text: string): string {
  const lines = text
    .replace(/^\n/, '')
    .replace(/\n[ \t]*$/, '\n')
    .split('\n')
  const indents = lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length)
  const indent = Math.min(...indents)
  return Number.isFinite(indent) ? lines.map((line) => line.slice(indent)).join('\n') : text
}
