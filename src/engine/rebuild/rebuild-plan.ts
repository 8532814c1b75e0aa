import type { Dockerfile } from '../facts/model.ts'
import type { Change } from './change.ts'
import { noteOf } from './notes.ts'
import type { RebuildPlan, RebuildStep, StageRebuild, StepCount } from './plan.ts'
import { questionOf } from './question.ts'
import { unusedSteps, walk } from './stage-walk.ts'

/** Which steps BuildKit runs again after a change, in which stages, and why. */
export function rebuildPlan(file: Dockerfile, change: Change): RebuildPlan {
  const question = questionOf(file, change)
  const stages = file.stages.map((stage): StageRebuild => {
    const isBuilt = !stage.isDead
    const walked = isBuilt ? walk(stage, question) : undefined
    if (walked) question.endings.set(stage, walked.ending)
    const list = walked?.list ?? unusedSteps(stage, question)
    return { name: stage.name ?? String(stage.index), index: stage.index, isBuilt, list, ...countOf(list) }
  })
  const total = countOf(stages.filter(({ isBuilt }) => isBuilt).flatMap(({ list }) => list))
  return { change, stages, ...total, note: noteOf(question, total) }
}

function countOf(list: readonly RebuildStep[]): StepCount {
  const count = (wanted: RebuildStep['state']) => list.filter(({ state }) => state === wanted).length
  return { rebuilt: count('rebuilt'), perhaps: count('perhaps'), steps: list.length }
}
