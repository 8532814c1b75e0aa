import type { Package, PackageCall } from '../../../facts/model.ts'
import { defineRule, type Rule } from '../../rule.ts'

type Told = Pick<Rule, 'name' | 'codes' | 'title' | 'why' | 'unless' | 'examples' | 'optIn'>

/** A rule about packages that are installed in whatever version is the newest on the day of the build. */
export const unpinnedRule = (managers: readonly string[], told: Told): Rule<'call'> =>
  defineRule({
    ...told,
    severity: 'info',
    concern: 'upkeep',
    each: 'call',
    check({ manager, packages, verb }) {
      if (!managers.includes(manager.name) || groups.includes(verb?.value ?? '')) return
      const [first, ...others] = packages.filter(isLoose)
      return first && { at: first.word.span, message: messageOf(first, others.length) }
    },
  })

/** Verbs that name sets of packages, which have no version. */
const groups: readonly string[] = ['group', 'groupinstall', 'build-dep']

const isLoose = ({ isPinned }: PackageCall['packages'][number]): boolean => isPinned === false

function messageOf({ name, word }: Package, others: number): string {
  const more = others === 0 ? '' : others === 1 ? ' and 1 other' : ` and ${others} others`
  return `\`${name ?? word.text}\`${more} ${others === 0 ? 'comes' : 'come'} in whatever version is newest`
}
