/** A Dockerfile within a pasted text. */
export interface Part {
  readonly name: string
  readonly source: string
  readonly platform?: string
}

export interface Found {
  readonly kind: 'several' | 'markdown' | 'compose'
  readonly parts: readonly Part[]
  /** Files that a compose file builds from and that were not pasted. */
  readonly missing: readonly string[]
}

/** True when the first thing in a text that is no comment and no ARG is a FROM. */
export const isDockerfile = (text: string): boolean =>
  /^\s*FROM\s/i.test(text.split('\n').find((line) => !/^\s*(?:#|$|ARG\s)/i.test(line)) ?? '')

/** Gives each part a name, and no two the same one. */
export function named(
  parts: readonly { readonly name: string | undefined; readonly source: string }[],
): Part[] {
  const taken = new Set<string>()
  return parts.map(({ name, source }, index) => {
    const wanted = name ?? stageName(source) ?? `Dockerfile ${index + 1}`
    const free = taken.has(wanted) ? `${wanted} (${index + 1})` : wanted
    taken.add(free)
    return { name: free, source: `${source.trim()}\n` }
  })
}

/** `python:3.12`, of the last FROM: what a file without a name is known by. */
const stageName = (source: string): string | undefined =>
  [...source.matchAll(/^\s*FROM\s+(?:--\S+\s+)*(\S+)/gim)].at(-1)?.[1]
