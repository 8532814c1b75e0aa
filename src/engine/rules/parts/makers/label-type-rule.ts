import type { RuleSettings } from '../../../facts/model.ts'
import { defineRule, type Rule } from '../../rule.ts'
import { rewriteWord } from '../fixes/rewrite-word.ts'

type Told = Pick<Rule, 'name' | 'codes' | 'title' | 'why' | 'examples' | 'fix'>

interface LabelType {
  /** As the label schema names it. */
  readonly type: string
  readonly holds: (value: string, settings: RuleSettings) => boolean
  /** What the value is not: `no URL`. */
  readonly complaint: string
  readonly meantBy?: (value: string, settings: RuleSettings) => string | undefined
}

/** A rule about labels whose value is not of the type that the label schema gives them. */
export const labelTypeRule = ({ type, holds, complaint, meantBy }: LabelType, told: Told): Rule<'label'> =>
  defineRule({
    ...told,
    severity: 'warning',
    concern: 'upkeep',
    each: 'label',
    *check({ pairs, isOnbuild }, { settings }) {
      if (isOnbuild) return
      for (const { key, value } of pairs) {
        // An empty value, and one that depends on the build, are matters of their own.
        if (settings.labelSchema.get(key) !== type || !value?.value || holds(value.value, settings)) continue
        const meant = meantBy?.(value.value, settings)
        const edits = meant === undefined ? undefined : rewriteWord(value, meant)
        yield {
          at: value.span,
          message: `\`${value.value}\` is ${complaint}`,
          fix: edits && { title: `Write \`${meant}\``, edits },
        }
      }
    },
  })
