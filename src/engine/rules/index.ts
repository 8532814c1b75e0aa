import type { Rule } from './rule.ts'

/** Every rule, by name: whatever lies in the topic folders. */
const modules = import.meta.glob<Rule>('./*/*.ts', { eager: true, import: 'default' })

export const rules: readonly Rule[] = Object.values(modules).sort((a, b) => (a.name < b.name ? -1 : 1))

/** The folder a rule lies in: `packages`, `safety` … */
export const topicOf: ReadonlyMap<string, string> = new Map(
  Object.entries(modules).map(([path, rule]) => [rule.name, path.split('/')[1] ?? '']),
)
