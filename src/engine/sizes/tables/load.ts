import type { DebianGraph, DebianPart, DebianSuite } from './debian-graph.ts'
import type { Tables } from './tables.ts'

export type TableName =
  | 'base-images'
  | `debian-${DebianSuite}`
  | `debian-${DebianSuite}-${DebianPart}`
  | 'alpine'
  | 'wheels'
  | 'npm'

/** One chunk a table. */
const files = import.meta.glob<string>('./data/*.tsv', { query: '?raw', import: 'default' })

const suites: readonly DebianSuite[] = ['bullseye', 'bookworm', 'trixie']
const parts: readonly DebianPart[] = ['more', 'rest']

/** Fetches and reads the named tables; one that cannot be fetched is left out. Parts widen what is `there` already. */
export async function loadTables(names: readonly TableName[], there: Tables = {}): Promise<Tables> {
  const [look, ...loaded] = await Promise.all([
    import('./look-ups.ts'),
    ...names.map(async (name) => [name, await textOf(name)] as const),
  ])
  const texts = new Map(loaded)
  const debian = new Map<DebianSuite, DebianGraph>()
  for (const suite of suites) {
    const text = texts.get(`debian-${suite}`)
    let graph = text === undefined ? there.debian?.get(suite) : look.readDebianGraph(text, suite)
    for (const part of parts) {
      const more = texts.get(`debian-${suite}-${part}`)
      if (graph && more !== undefined) graph = look.widenedGraph(graph, more)
    }
    if (graph && graph !== there.debian?.get(suite)) debian.set(suite, graph)
  }
  const [baseImages, alpine, wheels, npm] = [
    texts.get('base-images'),
    texts.get('alpine'),
    texts.get('wheels'),
    texts.get('npm'),
  ]
  return {
    look,
    ...(baseImages !== undefined && { baseImages: look.readBaseImages(baseImages) }),
    ...(debian.size > 0 && { debian }),
    ...(alpine !== undefined && { alpine: look.readAlpinePackages(alpine) }),
    ...(wheels !== undefined && { wheels: look.readWheels(wheels) }),
    ...(npm !== undefined && { npm: look.readNpmPackages(npm) }),
  }
}

async function textOf(name: TableName): Promise<string | undefined> {
  try {
    return await files[`./data/${name}.tsv`]?.()
  } catch {
    return undefined
  }
}
