import type { Rule } from './rule.ts'

/** The rules that the page asks first: all but matters of taste, and the many that few files meet. */
export const modulesAtOnce = import.meta.glob<Rule>(
  ['./*/*.ts', '!./{scripts,script-habits,style,labels,families}/*.ts'],
  {
    eager: true,
    import: 'default',
  },
)

export const byName = (modules: Readonly<Record<string, Rule>>): readonly Rule[] =>
  Object.values(modules).sort((a, b) => (a.name < b.name ? -1 : 1))

export const rulesAtOnce: readonly Rule[] = byName(modulesAtOnce)
