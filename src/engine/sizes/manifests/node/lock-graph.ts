import type { NodeWish, NodeWishes } from './wishes.ts'

/** A package of a lock file, or a workspace that it describes. */
export interface LockedPackage {
  readonly name: string
  readonly version: string | undefined
  /** Keys of the packages it needs. */
  readonly needs: readonly string[]
  /** A folder of the project: it needs packages, but is none. */
  readonly isLocal?: boolean
  /** Meant for this system and processor. */
  readonly fits: boolean
}

export interface LockGraph {
  readonly packageAt: (key: string) => LockedPackage | undefined
  /** Where the project's own dependencies begin, and those of its development. */
  readonly main: readonly string[]
  readonly dev: readonly string[]
}

/** Each version of each package once, in the order in which it is reached; dev is what nothing else reaches. */
export function wishesIn({ packageAt, main, dev }: LockGraph): NodeWishes {
  const seen = new Set<string>()
  const copies = new Map<string, NodeWish>()
  function walk(starts: readonly string[], isDev: boolean): void {
    const waiting = [...starts]
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
      if (seen.has(key)) continue
      seen.add(key)
      const found = packageAt(key)
      if (!found?.fits) continue
      const { name, version, needs, isLocal } = found
      const copy = `${name}@${version}`
      if (!isLocal && !copies.has(copy)) copies.set(copy, { name, version, isDev })
      for (const need of needs) waiting.push(need)
    }
  }
  walk(main, false)
  walk(dev, true)
  return { wanted: [...copies.values()], isClosed: true }
}
