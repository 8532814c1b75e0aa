import type { Command, RunScript, Word } from '../../../facts/model.ts'
import { defineRule, type Problem, type Rule } from '../../rule.ts'

type Told = Pick<Rule, 'name' | 'codes' | 'severity' | 'title' | 'why' | 'examples'> &
  Partial<Pick<Rule, 'unless' | 'fix' | 'concern'>>

/** `[ … ]` without the brackets. */
export interface Condition {
  readonly words: readonly Word[]
  readonly command: Command
  readonly script: RunScript
}

/** The conditions in `[ … ]`, `test …` and, where asked for, `[[ … ]]`. */
export const conditionsOf = (
  script: RunScript,
  programs: readonly string[] = ['[', 'test'],
): readonly Condition[] =>
  script.commands
    .filter(({ program }) => programs.includes(program))
    .map((command) => {
      const isClosed = command.program === '[' && command.words.at(-1)?.text === ']'
      return { words: isClosed ? command.words.slice(0, -1) : command.words, command, script }
    })

/** A rule about what stands in `[ … ]`, off until asked for. */
export const conditionRule = (
  told: Told,
  find: (condition: Condition) => readonly Problem[],
): Rule<'script'> =>
  defineRule({
    concern: 'upkeep',
    ...told,
    optIn: true,
    each: 'script',
    check: (script) => conditionsOf(script, ['[', 'test', '[[']).flatMap(find),
  })
