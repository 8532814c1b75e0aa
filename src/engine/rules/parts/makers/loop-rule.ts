import { defineRule, type Rule } from '../../rule.ts'

type Told = Pick<Rule, 'name' | 'codes' | 'severity' | 'title' | 'why' | 'examples'> &
  Partial<Pick<Rule, 'unless'>>

/** A rule about a `for` over what one program prints. */
export const loopRule = (told: Told, program: string, message: string): Rule<'script'> =>
  defineRule({
    ...told,
    concern: 'correctness',
    optIn: true,
    each: 'script',
    check: ({ assignments }) =>
      assignments
        .filter(({ way }) => way === 'loop')
        .flatMap(({ values = [] }) => values.flatMap(({ pieces }) => pieces))
        .filter((one) => one.kind === 'command' && one.programs.length === 1 && one.programs[0] === program)
        .map(({ span }) => ({ at: span, message })),
  })
