import type { DebianGraph } from './debian-graph.ts'

export interface Closure {
  /** Ids of everything that becomes new, in the order it is met. */
  readonly ids: ReadonlySet<number>
  readonly unknown: readonly string[]
}

interface Step {
  readonly groups: readonly (readonly number[])[]
  next: number
}

/** `curl:amd64`, `curl/bookworm-backports` and `curl+` name the package `curl`. */
const bareName = (name: string): string => name.replace(/[:/].*$/, '')

/** A real name, else what provides a virtual one. */
function resolveName(
  graph: DebianGraph,
  typed: string,
  isPresent: (id: number) => boolean,
): readonly number[] | undefined {
  const name = bareName(typed)
  const id = graph.idOf(name) ?? graph.idOf(name.replace(/\+$/, ''))
  if (id !== undefined) return [id]
  const providers = graph.providersOf(name)
  if (providers.length > 0) return providers.some(isPresent) ? [] : providers.slice(0, 1)
  // `apt-get install name-` removes a package.
  return name.endsWith('-') && graph.idOf(name.slice(0, -1)) !== undefined ? [] : undefined
}

/** False for what the graph has never heard of. */
export const isListed = (graph: DebianGraph, name: string): boolean =>
  resolveName(graph, name, () => false) !== undefined

/** Of `added`, what the asked ones still need or recommend: `apt-get autoremove` takes the others. */
export function stillNeeded(
  graph: DebianGraph,
  asked: readonly string[],
  added: ReadonlySet<string>,
): ReadonlySet<string> {
  const kept = new Set<string>()
  const waiting = asked.flatMap((name) => resolveName(graph, name, () => false) ?? [])
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const item = graph.packageAt(id)
    if (!item || kept.has(item.name) || !added.has(item.name)) continue
    kept.add(item.name)
    // Of alternatives all that are there stay.
    for (const group of [...item.depends, ...item.recommends]) waiting.push(...group)
  }
  return kept
}

/**
 * What apt would newly install: depth first, a group is met when any alternative is present, else by its first.
 * Names on the command line count as present from the start.
 */
export function aptClosure(
  graph: DebianGraph,
  names: readonly string[],
  installed: ReadonlySet<string>,
  recommends: boolean,
): Closure {
  // A long file installs again and again: what is there already is asked for, never gone through.
  const isInstalled = (id: number): boolean => installed.has(graph.nameOf(id) ?? '')
  const asked = new Set<number>()
  const unknown: string[] = []
  for (const name of names) {
    const ids = resolveName(graph, name, (id) => isInstalled(id) || asked.has(id))
    if (!ids) unknown.push(name)
    for (const id of ids ?? []) if (!isInstalled(id)) asked.add(id)
  }
  const marked = new Set<number>()
  const isMet = (group: readonly number[]): boolean =>
    group.some((id) => isInstalled(id) || marked.has(id) || asked.has(id))
  const groupsOf = (id: number): readonly (readonly number[])[] => {
    const found = graph.packageAt(id)
    if (!found) return []
    return recommends ? [...found.depends, ...found.recommends] : found.depends
  }
  for (const root of asked) {
    if (marked.has(root)) continue
    marked.add(root)
    // An explicit stack: chains are deep in some suites.
    const stack: Step[] = [{ groups: groupsOf(root), next: 0 }]
    for (let step = stack.at(-1); step; step = stack.at(-1)) {
      const group = step.groups[step.next]
      step.next += 1
      if (!group) {
        stack.pop()
        continue
      }
      const first = group[0]
      if (first === undefined || isMet(group)) continue
      marked.add(first)
      stack.push({ groups: groupsOf(first), next: 0 })
    }
  }
  return { ids: marked, unknown }
}
