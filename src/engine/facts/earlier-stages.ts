import type { Origin, Stage } from './model.ts'

/** The stages read so far, as later instructions may name them. */
export interface EarlierStages {
  readonly count: number
  add(stage: Stage): void
  /** The newest stage of that name, whatever its case; else the one of that number. */
  find(name: string): Stage | undefined
}

export function earlierStages(): EarlierStages {
  const byIndex: Stage[] = []
  const byName = new Map<string, Stage>()
  return {
    get count() {
      return byIndex.length
    },
    add(stage) {
      byIndex.push(stage)
      if (stage.name !== undefined) byName.set(stage.name.toLowerCase(), stage)
    },
    find: (name) =>
      byName.get(name.toLowerCase()) ?? (/^\d+$/.test(name) ? byIndex[Number(name)] : undefined),
  }
}

/** What `--from` or `from=` points at: an earlier stage, else an image. */
export function originOf(name: string, earlier: EarlierStages): Origin {
  const stage = earlier.find(name)
  return stage ? { kind: 'stage', stage } : { kind: 'image', image: name }
}
