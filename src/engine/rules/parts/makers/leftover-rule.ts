import type { Dockerfile, Leftover, PackageCall } from '../../../facts/model.ts'
import { defineRule, type Fix, type Rule } from '../../rule.ts'
import { appendCommand } from '../fixes/append-command.ts'
import { insertFlag } from '../fixes/insert-flag.ts'
import { perStage } from '../questions/per-stage.ts'

type Told = Pick<Rule, 'name' | 'codes' | 'severity' | 'title' | 'why' | 'unless' | 'examples' | 'optIn'>

/**
 * A rule about one cache that a RUN leaves behind. Told once for all package managers: which cache, and which
 * flag, if any, keeps it from being filled; without a flag the RUN empties it at its end.
 */
export const leftoverRule = (caches: readonly string[], told: Told, flag?: string): Rule<'leftover'> =>
  defineRule({
    ...told,
    concern: 'size',
    fix: 'safe',
    each: 'leftover',
    check(leftover, file) {
      const { cache, path, writer, run } = leftover
      // What a build stage leaves behind never ships.
      if (!caches.includes(cache.name) || !(run.stage.isShipped || run.isOnbuild)) return
      return {
        at: placeOfCall(writer),
        message: `\`${path}\` stays in this layer`,
        fix: flag ? fixByFlag(leftover, flag) : fixByCommand(leftover, file),
      }
    },
  })

/** Every call of the RUN that fills the cache gets the flag. */
function fixByFlag({ cache, run }: Leftover, flag: string): Fix | undefined {
  const writers = run.calls.filter(
    ({ manager, action, keepsNoCache }) =>
      manager.caches.some(({ name }) => name === cache.name) &&
      cache.filledBy.includes(action) &&
      !keepsNoCache,
  )
  const edits = writers
    .map(({ verb }) => verb && insertFlag(verb, flag, run))
    .filter((edit) => edit !== undefined)
  return edits.length === writers.length ? { title: `Add \`${flag}\``, edits } : undefined
}

function fixByCommand(leftover: Leftover, file: Dockerfile): Fix | undefined {
  const { cache, run } = leftover
  if (isNeededLater(leftover) || mayBeGone(leftover)) return
  const edits = appendCommand(run, cache.emptiedBy, file)
  return edits && { title: `Add \`${cache.emptiedBy}\` at the end of this RUN`, edits }
}

/** `apk del nodejs` at the end may take away the very program that would clean. */
const mayBeGone = ({ cache, writer, run }: Leftover): boolean =>
  writer.manager.family === 'language' &&
  !cache.emptiedBy.startsWith('rm ') &&
  run.calls.some(({ manager, action }) => manager.family === 'os' && action === 'remove')

/** A later RUN that installs without refreshing the index lives on the one that was left behind. */
const isNeededLater = ({ cache, writer, run }: Leftover): boolean =>
  cache.filledBy.includes('refresh') &&
  !cache.filledBy.includes('install') &&
  [run.stage, ...run.stage.usedBy].some(
    (stage) => (lastUnrefreshed(stage).get(writer.manager.name) ?? -1) > run.span.start,
  )

/** By manager, where the last RUN begins that installs from an index it has not refreshed itself. */
const lastUnrefreshed = perStage(({ runs }) => {
  const last = new Map<string, number>()
  for (const { calls, span } of runs) {
    const refreshed = new Set<string>()
    for (const { action, manager } of calls)
      if (action === 'refresh') refreshed.add(manager.name)
      else if (action === 'install' && !refreshed.has(manager.name)) last.set(manager.name, span.start)
  }
  return last
})

/** From the program to the verb: `apt-get update`. */
export const placeOfCall = ({ command, verb }: PackageCall) => ({
  start: command.name?.span.start ?? command.span.start,
  end: verb?.span.end ?? command.span.end,
})
