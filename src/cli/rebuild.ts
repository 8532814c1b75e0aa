import { rebuildOf } from '../engine/rebuild-of.ts'
import { isRead } from '../engine/report/formats/file-result.ts'
import { coloured, plain } from '../engine/report/formats/paint.ts'
import { type RebuildResult, toRebuildJson, toRebuildText } from '../engine/report/formats/rebuild.ts'
import type { ContextListing } from './context.ts'
import { inspect, optionsBeside, type Task } from './inspect.ts'
import type { Rebuilding } from './rebuild-options.ts'
import { exitStatus, type Surroundings } from './surroundings.ts'

/** What each of the Dockerfiles builds anew after the change. */
export async function rebuildAll(
  { change, format, files }: Rebuilding,
  context: ContextListing | undefined,
  { stdin, stdout, env, now }: Surroundings,
): Promise<number> {
  const results: RebuildResult[] = []
  for (const path of files) {
    const options = { today: now.toISOString().slice(0, 'yyyy-mm-dd'.length) }
    const task: Task = { path, stdin, options, context, fixes: false, isDryRun: false }
    const { result } = await inspect(task)
    results.push(
      isRead(result)
        ? {
            ...result,
            rebuild: rebuildOf(result.source, change, await optionsBeside(task), result.report.findings),
          }
        : result,
    )
  }
  const isColoured = stdout.isTTY === true && !env.NO_COLOR
  stdout.write(
    format === 'json' ? toRebuildJson(results) : toRebuildText(results, isColoured ? coloured : plain),
  )
  return results.every((result) => 'rebuild' in result) ? exitStatus.clean : exitStatus.misuse
}
