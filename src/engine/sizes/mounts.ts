import type { Run } from '../facts/model.ts'
import type { Entry, FileSystem } from './file-system.ts'
import { bundled, rebased } from './file-system.ts'
import { absolute, fixedPart, isWithin, unknownDirectory } from './path.ts'
import type { World } from './world.ts'

interface MountedStage {
  readonly target: string
  readonly source: string
  readonly files: FileSystem
}

/** The world as a RUN sees it: `--mount=from=build` shows files of another stage, which are in no layer of this one. */
export function withMounts(run: Run, world: World, worldOf: (index: number) => World | undefined): World {
  const mounted = run.mounts.flatMap(({ type, target, source, from }): MountedStage[] => {
    const files = from?.kind === 'stage' ? worldOf(from.stage.index)?.files : undefined
    if (!files || (type !== 'bind' && type !== 'cache') || target === undefined) return []
    return [
      {
        target: absolute(target, run.workdir ?? unknownDirectory),
        source: absolute(source ?? '/', ''),
        files,
      },
    ]
  })
  return mounted.length === 0 ? world : { ...world, files: seenThrough(mounted, world.files) }
}

function seenThrough(mounted: readonly MountedStage[], files: FileSystem): FileSystem {
  function find(pattern: string): readonly Entry[] | undefined {
    const mount = mounted.find(({ target }) => isWithin(fixedPart(pattern), target))
    return mount?.files
      .find(mount.source + pattern.slice(mount.target.length))
      .map((entry) => ({ ...entry, path: rebased(entry, mount.source, mount.target) }))
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
