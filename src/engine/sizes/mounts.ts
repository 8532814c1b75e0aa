import type { Run } from '../facts/model.ts'
import { exactly } from './amount.ts'
import type { ContextFiles } from './context-files.ts'
import type { Entry, FileSystem } from './file-system.ts'
import { bundled, rebased } from './file-system.ts'
import { absolute, baseName, fixedPart, isWithin, unknownDirectory } from './path.ts'
import { given } from './rules-of-thumb.ts'
import type { World } from './world.ts'

interface Mounted {
  readonly target: string
  /** By a path or pattern within the mount, from where it is mounted. */
  readonly find: (pattern: string) => readonly Entry[]
}

/**
 * The world as a RUN sees it: `--mount=from=build` shows files of another stage, a bind mount those of the build
 * context; neither are in a layer of this one.
 */
export function withMounts(
  run: Run,
  world: World,
  context: ContextFiles,
  worldOf: (index: number) => World | undefined,
): World {
  const mounted = run.mounts.flatMap(({ type, target, source, from }): Mounted[] => {
    if ((type !== 'bind' && type !== 'cache') || target === undefined) return []
    const at = absolute(target, run.workdir ?? unknownDirectory)
    const start = absolute(source ?? '/', '')
    if (from?.kind === 'stage') {
      const files = worldOf(from.stage.index)?.files
      return files
        ? [{ target: at, find: (pattern) => files.find(start + pattern).map(placedAt(start, at)) }]
        : []
    }
    return from === undefined && type === 'bind' ? [boundContext(run, start, at, context)] : []
  })
  return mounted.length === 0 ? world : { ...world, files: seenThrough(mounted, world.files) }
}

const placedAt =
  (start: string, at: string) =>
  (entry: Entry): Entry => ({ ...entry, path: rebased(entry, start, at) })

function boundContext({ span }: Run, start: string, target: string, context: ContextFiles): Mounted {
  return {
    target,
    find(pattern) {
      const bytes = context.isKnown ? context.bytesOf(start + pattern) : undefined
      if (bytes === undefined) return []
      const path = target + pattern
      const isFile = context.childrenOf(start + pattern) === undefined
      const label = baseName(path)
      return [
        {
          id: -1,
          path,
          label,
          at: span,
          bytes: exactly(bytes),
          basis: given(label),
          material: 'mixed',
          isFile,
        },
      ]
    },
  }
}

function seenThrough(mounted: readonly Mounted[], files: FileSystem): FileSystem {
  function find(pattern: string): readonly Entry[] | undefined {
    const mount = mounted.find(({ target }) => isWithin(fixedPart(pattern), target))
    return mount?.find(pattern.slice(mount.target.length))
  }
  return {
    ...files,
    find: (pattern) => find(pattern) ?? files.find(pattern),
    copy(from, to, at, label) {
      const found = find(from)
      if (!found) return files.copy(from, to, at, label)
      for (const { id: _, ...piece } of bundled(found))
        files.add({ ...piece, path: rebased(piece, from, to), at, label: piece.label })
    },
  }
}
