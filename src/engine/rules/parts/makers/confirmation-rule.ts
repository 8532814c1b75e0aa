import type { Stage } from '../../../facts/model.ts'
import { defineRule, type Rule } from '../../rule.ts'
import { insertFlag } from '../fixes/insert-flag.ts'

type Told = Pick<Rule, 'name' | 'codes' | 'title' | 'why' | 'unless' | 'examples'> &
  Partial<Pick<Rule, 'severity' | 'optIn'>>

interface Asking {
  readonly manager: string
  readonly flag: string
  /** Where the flag goes: behind the verb, or behind the program when it is an option of the whole. */
  readonly place?: 'verb' | 'program'
  /** True where the stage was set up not to ask. */
  readonly isSettled?: (stage: Stage) => boolean
  /** What comes of it: `stops to ask, and nobody answers in a build`. */
  readonly consequence?: string
}

/** A rule about a call that would stop and ask: nobody answers in a build. */
export const confirmationRule = (asking: Asking, told: Told): Rule<'call'> =>
  defineRule({
    severity: 'error',
    ...told,
    concern: 'correctness',
    fix: 'safe',
    each: 'call',
    check({ manager, action, assumesYes, command, verb, run }) {
      if (manager.name !== asking.manager || !asks.includes(action) || assumesYes || !verb) return
      if (asking.isSettled?.(run.stage)) return
      if (isAnswered(command.joinedBy, run.commands[run.commands.indexOf(command) - 1]?.program)) return
      const { flag, place = 'verb', consequence = 'stops to ask, and nobody answers in a build' } = asking
      const after = place === 'verb' ? verb : command.name
      const edit = after && insertFlag(after, flag, run)
      return {
        at: { start: command.name?.span.start ?? command.span.start, end: verb.span.end },
        message: `\`${command.program} ${verb.text}\` ${consequence}`,
        fix: edit && { title: `Add \`${flag}\``, edits: [edit] },
      }
    },
  })

const asks: readonly string[] = ['install', 'upgrade', 'remove']

/** `yes | apt-get install …` */
const isAnswered = (joinedBy: string | undefined, before: string | undefined): boolean =>
  joinedBy === '|' && (before === 'yes' || before === 'echo' || before === 'printf')
