import { byName, modulesAtOnce } from './at-once.ts'
import type { Rule } from './rule.ts'

const onRequest = import.meta.glob<Rule>('./{scripts,script-habits,style,labels,families}/*.ts', {
  eager: true,
  import: 'default',
})

/** Every rule, by name: whatever lies in the topic folders. */
const modules = { ...modulesAtOnce, ...onRequest }

export const rules: readonly Rule[] = byName(modules)

/** The folder a rule lies in: `packages`, `safety` … */
export const topicOf: ReadonlyMap<string, string> = new Map(
  Object.entries(modules).map(([path, rule]) => [rule.name, path.split('/')[1] ?? '']),
)
