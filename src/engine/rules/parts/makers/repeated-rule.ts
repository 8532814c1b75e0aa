import type { Instruction, Stage } from '../../../facts/model.ts'
import { defineRule, type Rule } from '../../rule.ts'
import { removeInstruction } from '../fixes/remove-command.ts'

type Told = Pick<Rule, 'name' | 'codes' | 'title' | 'why' | 'examples'>

/** A rule about an instruction that counts once a stage: the last one wins, the others do nothing. */
export const repeatedRule = (kind: Instruction['kind'], told: Told): Rule<'stage'> =>
  defineRule({
    ...told,
    severity: 'warning',
    concern: 'correctness',
    fix: 'safe',
    each: 'stage',
    check(stage, file) {
      const all = ofKind(stage, kind)
      return all.slice(0, -1).map((one) => ({
        at: one.keyword.span,
        message: `A later \`${one.keyword.text}\` of this stage replaces this one`,
        fix:
          one.comments.length > 0
            ? undefined
            : { title: 'Delete the one that does nothing', edits: [removeInstruction(one, file)] },
      }))
    },
  })

const ofKind = ({ instructions }: Stage, kind: Instruction['kind']): Instruction[] =>
  instructions.filter((one) => one.kind === kind)
