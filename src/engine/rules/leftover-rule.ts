import type { Leftover } from '../facts/model.ts'
import { insertAfter } from '../text/edit.ts'
import { appendCommand } from './append-command.ts'
import { defineRule, type Rule } from './rule.ts'

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
    check({ cache, writer, run }, file) {
      // What a build stage leaves behind never ships.
      if (!caches.includes(cache.name) || !(run.stage.isShipped || run.isOnbuild)) return
      const edits =
        flag && writer.verb
          ? [insertAfter(writer.verb.span, ` ${flag}`)]
          : appendCommand(run, cache.emptiedBy, file)
      return {
        at: placeOf({ cache, writer, run }),
        message: `\`${cache.paths[0]}\` stays in this layer`,
        fix: edits && {
          title: flag ? `Add \`${flag}\`` : `Add \`${cache.emptiedBy}\` at the end of this RUN`,
          edits,
        },
      }
    },
  })

/** From the program to the verb: `apt-get update`. */
const placeOf = ({ writer }: Leftover) => ({
  start: writer.command.span.start,
  end: writer.verb?.span.end ?? writer.command.span.end,
})
