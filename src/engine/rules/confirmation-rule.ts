import { insertAfter } from '../text/edit.ts'
import { defineRule, type Rule } from './rule.ts'

type Told = Pick<Rule, 'name' | 'codes' | 'title' | 'why' | 'examples'>

/** A rule about an install that would stop and ask: nobody answers in a build. */
export const confirmationRule = (managers: readonly string[], flag: string, told: Told): Rule<'call'> =>
  defineRule({
    ...told,
    severity: 'error',
    concern: 'correctness',
    fix: 'safe',
    each: 'call',
    check({ manager, action, assumesYes, command, verb, run }) {
      if (!managers.includes(manager.name) || !asks.includes(action) || assumesYes || !verb) return
      if (isAnswered(command.joinedBy, run.commands[run.commands.indexOf(command) - 1]?.program)) return
      return {
        at: { start: command.span.start, end: verb.span.end },
        message: `\`${command.program} ${verb.text}\` stops to ask, and nobody answers in a build`,
        fix: { title: `Add \`${flag}\``, edits: [insertAfter(verb.span, ` ${flag}`)] },
      }
    },
  })

const asks: readonly string[] = ['install', 'upgrade', 'remove']

/** `yes | apt-get install …` */
const isAnswered = (joinedBy: string | undefined, before: string | undefined): boolean =>
  joinedBy === '|' && (before === 'yes' || before === 'echo')
