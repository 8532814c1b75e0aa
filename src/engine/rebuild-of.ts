import { readDockerfile } from './facts/read.ts'
import type { Options } from './options.ts'
import type { Change } from './rebuild/change.ts'
import { type Choices, choicesOf } from './rebuild/choices.ts'
import type { RebuildPlan } from './rebuild/plan.ts'
import { rebuildPlan } from './rebuild/rebuild-plan.ts'
import { parseDockerfile } from './syntax/parse.ts'

export interface Rebuild {
  readonly plan: RebuildPlan
  /** What else may be asked about this text. */
  readonly choices: Choices
}

/** What a build does anew after a change. Never throws; plain data, as a report is. */
export function rebuildOf(source: string, change: Change, options: Options = {}): Rebuild {
  const file = readDockerfile(parseDockerfile(source), options)
  return { plan: rebuildPlan(file, change), choices: choicesOf(file) }
}
