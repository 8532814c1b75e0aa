import type { Run } from '../facts/model.ts'
import { guarded } from './certainty.ts'
import type { Sure } from './contributors/run.ts'
import { absolute, isWithin, unknownDirectory } from './path.ts'
import type { World } from './world.ts'

/** Lets a change happen to the files of a stage and to what is known of it. */
export function apply(change: Sure, { files, present, copies, settings, compiles }: World, run?: Run): void {
  const { certainty } = change
  switch (change.kind) {
    case 'add':
      if (!isMounted(change.piece.path, run))
        files.add({ ...change.piece, bytes: guarded(change.piece.bytes, certainty) })
      break
    case 'remove':
      files.remove(change.path, certainty)
      break
    case 'remove-packages':
      files.removePackages(change.group, change.names, certainty)
      if (certainty === 'surely') for (const name of change.names) present.get(change.group)?.delete(name)
      break
    case 'thin':
      files.thin(change.path, change.name, certainty)
      break
    case 'copy':
      if (certainty !== 'fallback') files.copy(change.from, change.to, change.at, change.label)
      break
    case 'move':
      if (certainty === 'surely') files.move(change.from, change.to, change.at)
      break
    case 'rewrite':
      files.rewrite(change, certainty)
      break
    case 'present':
      present.set(change.group, withMore(present.get(change.group), change.names))
      break
    case 'compiles':
      for (const one of change.packages) if (!compiles.has(one.name)) compiles.set(one.name, one)
      break
    case 'setting':
      settings.set(change.name, change.value)
      break
    case 'copied':
      copies.last = { copied: change, before: copies.last }
      break
  }
}

function withMore(before: Set<string> | undefined, names: readonly string[]): Set<string> {
  const all = before ?? new Set()
  for (const name of names) all.add(name)
  return all
}

/** Files written beneath a mount are not part of the layer. */
const isMounted = (path: string, run: Run | undefined): boolean =>
  run?.mounts.some(
    ({ target, type }) =>
      target !== undefined &&
      type !== 'secret' &&
      type !== 'ssh' &&
      isWithin(path, absolute(target, run.workdir ?? unknownDirectory)),
  ) ?? false
