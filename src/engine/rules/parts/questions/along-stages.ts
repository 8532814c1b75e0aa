import type { Dockerfile, Stage } from '../../../facts/model.ts'
import { perFile } from './per-file.ts'

/** What holds of each stage, given what holds of the stage it is built FROM; every stage is asked once. */
export function alongStages<T>(
  answer: (stage: Stage, parent: T | undefined) => T,
): (stage: Stage, file: Dockerfile) => T | undefined {
  const answers = perFile(({ stages }) => {
    const known = new Map<Stage, T>()
    for (const stage of stages) {
      const parent = stage.base.kind === 'stage' ? known.get(stage.base.stage) : undefined
      known.set(stage, answer(stage, parent))
    }
    return known
  })
  return (stage, file) => answers(file).get(stage)
}
