import { type Found, isDockerfile, named } from './found.ts'

/** A line that stands between two files, and the name that it gives to the second. */
type Divider = (line: string) => { readonly name: string | undefined } | undefined

const nameIn =
  (pattern: RegExp): Divider =>
  (line) => {
    const found = pattern.exec(line)
    return found ? { name: found[1]?.trim() } : undefined
  }

const dividers: readonly Divider[] = [
  // What `head` and `tail` print above each file: `==> web/Dockerfile <==`
  nameIn(/^==> (.+) <==$/),
  // `# --- web/Dockerfile ---`, `# File: Dockerfile.api`
  nameIn(/^#[ =-]*(?:file:? )?((?:[\w.-]+\/)*(?:[\w-]+\.)?dockerfile(?:[.-][\w.-]+?)?)[ =-]*$/i),
  // `---` alone, as between YAML documents.
  nameIn(/^-{3,}\s*$/),
]

/** The Dockerfiles of a text that holds several, one after the other; undefined when it holds one. */
export function severalIn(text: string): Found | undefined {
  for (const divider of dividers) {
    const parts = splitBy(text, divider)
    if (parts.length > 1 && parts.every(({ source }) => isDockerfile(source)))
      return { kind: 'several', parts: named(parts), missing: [] }
  }
  return undefined
}

function splitBy(text: string, divider: Divider) {
  const parts: { name: string | undefined; lines: string[] }[] = [{ name: undefined, lines: [] }]
  for (const line of text.split('\n')) {
    const found = divider(line)
    if (found) parts.push({ name: found.name, lines: [] })
    else parts.at(-1)?.lines.push(line)
  }
  return parts
    .map(({ name, lines }) => ({ name, source: lines.join('\n') }))
    .filter(({ source }) => source.trim() !== '')
}
