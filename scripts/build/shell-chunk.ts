import { resolve } from 'node:path'
import type { Rolldown } from 'vite'

/**
 * One chunk for all that the page needs at once, save the entry itself. Left alone, the bundler cuts what panels
 * share with the entry into a dozen files, because an entry that awaits must not be imported back.
 */
export function shellChunk(): Rolldown.CodeSplittingGroup {
  let shell: ReadonlySet<string> | undefined
  return {
    debugName: 'shell',
    name(id, context) {
      shell ??= belowEntry(resolve('index.html'), context)
      return shell.has(id) ? 'shell' : undefined
    },
  }
}

/** Everything the page's scripts import, directly or not, without these scripts. */
function belowEntry(page: string, context: Rolldown.ChunkingContext): ReadonlySet<string> {
  const importsOf = (id: string): readonly string[] => [...(context.getModuleInfo(id)?.importedIds ?? [])]
  const scripts = importsOf(page)
  const found = new Set<string>()
  const waiting = scripts.flatMap(importsOf)
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id) || scripts.includes(id)) continue
    found.add(id)
    waiting.push(...importsOf(id))
  }
  return found
}
