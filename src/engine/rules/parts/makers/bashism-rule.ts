import type { RunScript } from '../../../facts/model.ts'
import { defineRule, type Problem, type Rule } from '../../rule.ts'

type Told = Pick<Rule, 'name' | 'codes' | 'title' | 'why' | 'examples'> &
  Partial<Pick<Rule, 'fix' | 'unless'>>

/**
 * A rule about what bash knows and dash does not. Debian's and Ubuntu's `/bin/sh` is dash; where the image does
 * not tell, or its `sh` may know more, the rule speaks only when asked for.
 */
export const bashismRule = (told: Told, find: (script: RunScript) => readonly Problem[]): Rule<'script'> =>
  defineRule({
    severity: 'warning',
    concern: 'correctness',
    ...told,
    each: 'script',
    check: (script) =>
      script.bashisms === 'work'
        ? []
        : find(script).map((problem) => ({
            ...problem,
            onRequest: problem.onRequest === true || script.bashisms === 'unknown',
          })),
  })
