import { lineage } from './final-user.ts'
import { perStage } from './per-stage.ts'

/** Where the first WORKDIR of a stage, or of those it is built FROM, begins; infinite without any. */
export const firstWorkdir = perStage((stage) =>
  Math.min(
    ...lineage(stage).flatMap(
      ({ instructions }) => instructions.find(({ kind }) => kind === 'workdir')?.span.start ?? [],
    ),
  ),
)
