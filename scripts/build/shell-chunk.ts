import type { Rolldown } from 'vite'

/**
 * One chunk for all that the page needs at once. Left alone, the bundler cuts what panels share with the entry
 * into a dozen files, because an entry that awaits cannot be imported back.
 */
export function shellChunk(): Rolldown.CodeSplittingGroup {
  let shell: Set<string> | undefined
  return {
    debugName: 'shell',
    name(id, context) {
      shell ??= reachableFrom(`${process.cwd()}/index.html`, context)
      return shell.has(id) ? 'shell' : undefined
    },
  }
}

function reachableFrom(entry: string, { getModuleInfo }: Rolldown.ChunkingContext): Set<string> {
  const found = new Set<string>()
  const waiting = [entry]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    found.add(id)
    waiting.push(...(getModuleInfo(id)?.importedIds ?? []))
  }
  found.delete(entry)
  return found
}
