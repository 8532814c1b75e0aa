import { readDockerfile } from './facts/read.ts'
import type { Options } from './options.ts'
import type { Change } from './rebuild/change.ts'
import { choicesOf } from './rebuild/choices.ts'
import { type ContextUse, contextUseOf } from './rebuild/context-use.ts'
import type { RebuildPlan } from './rebuild/plan.ts'
import { rebuildPlan } from './rebuild/rebuild-plan.ts'
import { isFewer } from './rebuild/words.ts'
import { isFixable } from './report/fixable.ts'
import { applyFix } from './report/fixes.ts'
import type { Order, Rebuild } from './report/rebuild.ts'
import type { Finding } from './report/report.ts'
import { parseDockerfile } from './syntax/parse.ts'

/** More fixes are not tried. */
const maxTried = 5

/**
 * What a build does anew after a change, and which of the findings' fixes leave less to do. Never throws; plain
 * data, as a report is.
 */
export function rebuildOf(
  source: string,
  change: Change,
  options: Options = {},
  findings: readonly Finding[] = [],
): Rebuild {
  const file = readDockerfile(parseDockerfile(source), options)
  const plan = rebuildPlan(file, change)
  return { plan, choices: choicesOf(file), orders: ordersFor(source, plan, options, findings) }
}

/** Which of these paths the build takes from its context, and how. Never throws; plain data. */
export const contextUse = (source: string, options: Options, paths: readonly string[]): ContextUse =>
  contextUseOf(readDockerfile(parseDockerfile(source), options), paths)

function ordersFor(
  source: string,
  plan: RebuildPlan,
  options: Options,
  findings: readonly Finding[],
): readonly Order[] {
  const { change } = plan
  // A fix moves lines, so that the same number is another line.
  if (change.kind === 'line') return []
  const orders = findings
    .filter(isFixable)
    .filter(({ concern }) => concern === 'cache')
    .slice(0, maxTried)
    .map((finding): Order => {
      const fixed = applyFix({ source, options }, finding)
      const { rebuilt, perhaps, steps } = rebuildPlan(
        readDockerfile(parseDockerfile(fixed.source), fixed.options),
        change,
      )
      return { finding, after: { rebuilt, perhaps, steps } }
    })
    .filter(({ after }) => isFewer(after, plan))
  return orders.sort((a, b) => (isFewer(a.after, b.after) ? -1 : 1))
}
