import type { Rule } from './rule.ts'

/** The rules that the page asks first: all but those on habits in scripts, which are off until asked for. */
export const modulesAtOnce = import.meta.glob<Rule>(['./*/*.ts', '!./script-habits/*.ts'], {
  eager: true,
  import: 'default',
})

export const byName = (modules: Readonly<Record<string, Rule>>): readonly Rule[] =>
  Object.values(modules).sort((a, b) => (a.name < b.name ? -1 : 1))

export const rulesAtOnce: readonly Rule[] = byName(modulesAtOnce)
