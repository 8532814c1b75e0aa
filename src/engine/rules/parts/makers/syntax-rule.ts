import type { SyntaxProblem } from '../../../facts/model.ts'
import { defineRule, type Rule } from '../../rule.ts'

type Told = Omit<Rule, 'each' | 'check' | 'severity' | 'concern'>

/** A rule about one kind of text that Docker refuses: the parser has found it, the rule explains it. */
export const syntaxRule = (kind: SyntaxProblem['kind'], told: Told): Rule<'problem'> =>
  defineRule({
    ...told,
    severity: 'error',
    concern: 'correctness',
    each: 'problem',
    check: ({ kind: found, at, message, remedy }) =>
      found === kind ? { at, message, fix: remedy } : undefined,
  })
