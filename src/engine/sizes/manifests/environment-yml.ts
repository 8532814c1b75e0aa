import type { Requirement } from '../tables/wheels.ts'

/** What conda's environment.yml asks for: packages of a channel, and what pip is to install on top. */
export interface CondaEnvironment {
  readonly name: string | undefined
  readonly packages: readonly string[]
  readonly pip: readonly string[]
}

/** Reads the lists below `dependencies:`, in the one shape that conda writes and people copy. */
export function readEnvironment(text: string): CondaEnvironment {
  const packages: string[] = []
  const pip: string[] = []
  let name: string | undefined
  let isDependencies = false
  /** How far `- pip:` is indented, while its list lasts. */
  let pipIndent: number | undefined
  for (const line of text.replaceAll('\r', '').split('\n')) {
    const content = withoutComment(line)
    if (content === '') continue
    const item = content.startsWith('- ') ? unquoted(content.slice(2).trim()) : undefined
    if (item === undefined) {
      isDependencies = content === 'dependencies:'
      if (content.startsWith('name:')) name = unquoted(content.slice('name:'.length).trim())
      continue
    }
    if (!isDependencies) continue
    const indent = line.length - line.trimStart().length
    if (pipIndent !== undefined && indent > pipIndent) pip.push(item)
    else if (item === 'pip:') pipIndent = indent
    else {
      pipIndent = undefined
      packages.push(item)
    }
  }
  return { name, packages, pip }
}

const withoutComment = (line: string): string => {
  const at = line.startsWith('#') ? 0 : line.indexOf(' #')
  return (at === -1 ? line : line.slice(0, at)).trim()
}

const unquoted = (text: string): string =>
  text.length > 1 && (text[0] === '"' || text[0] === "'") && text.endsWith(text[0]) ? text.slice(1, -1) : text

/** `conda-forge::numpy>=1.26=py311h1` → `numpy` and what follows. */
export function condaName(spec: string): Requirement {
  const plain = (spec.split('::').at(-1) ?? spec).split('[')[0]?.trim() ?? ''
  const end = [...plain].findIndex((letter) => ' =<>!~'.includes(letter))
  if (end === -1) return { name: plain.toLowerCase(), version: undefined, extras: [] }
  const version = plain.slice(end).trim()
  const exact = version.startsWith('=') ? version.replaceAll('=', ' ').trim().split(' ')[0] : undefined
  return { name: plain.slice(0, end).toLowerCase(), version: exact || undefined, extras: [] }
}
