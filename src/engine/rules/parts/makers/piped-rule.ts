import type { Command, RunScript } from '../../../facts/model.ts'
import { hull } from '../../../text/span.ts'
import { defineRule, type Rule } from '../../rule.ts'
import { pipedPairs } from '../questions/script-words.ts'

type Told = Pick<Rule, 'name' | 'codes' | 'severity' | 'title' | 'why' | 'examples'> &
  Partial<Pick<Rule, 'unless'>>

/** A rule about two commands that a `|` joins. */
export const pipedRule = (
  told: Told,
  message: string,
  isOdd: (front: Command, back: Command, script: RunScript) => boolean,
): Rule<'script'> =>
  defineRule({
    ...told,
    concern: 'upkeep',
    optIn: true,
    each: 'script',
    check: (script) =>
      pipedPairs(script)
        .filter(([front, back]) => isOdd(front, back, script))
        .map(([front, back]) => ({ at: hull(front.span, back.span), message })),
  })
