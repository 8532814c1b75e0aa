import { type Found, isDockerfile, named } from './found.ts'

interface Block {
  readonly name: string | undefined
  readonly source: string
}

/** The Dockerfiles in the fenced blocks of a Markdown text; undefined when there are none. */
export function markdownIn(text: string): Found | undefined {
  // A Dockerfile may write a README: its fences are its own.
  if (isDockerfile(text)) return undefined
  const parts = blocksIn(text.split('\n')).filter(({ source }) => isDockerfile(source))
  return parts.length > 0 ? { kind: 'markdown', parts: named(parts), missing: [] } : undefined
}

function blocksIn(lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  let above = ''
  let open:
    | { readonly fence: string; readonly name: string | undefined; readonly lines: string[] }
    | undefined
  for (const line of lines) {
    const fence = /^\s*(`{3,}|~{3,})/.exec(line)?.[1]
    if (open && fence?.startsWith(open.fence)) {
      blocks.push({ name: open.name, source: open.lines.join('\n') })
      open = undefined
    } else if (open) open.lines.push(line)
    else if (fence) open = { fence, name: nameOf(line) ?? nameOf(above), lines: [] }
    else if (line.trim() !== '') above = line
  }
  return blocks
}

/** The path of a Dockerfile that a heading, a sentence or a fence names. */
const nameOf = (line: string): string | undefined =>
  /(?:[\w-]+\/)+Dockerfile(?:\.[\w-]+)*|\bDockerfile\.[\w-]+/.exec(line)?.[0]
