import type { Scope, Variable } from './model.ts'

/** The variables of one stage as they come: each `now()` is a view that later definitions do not change. */
export interface ScopeHistory {
  define(variable: Variable): void
  now(): Scope
}

/** ENV beats ARG of the same name, whichever comes first: docs.docker.com/reference/dockerfile/#using-arg-variables */
const isEnv = ({ origin }: Variable): boolean => origin === 'env' || origin === 'base-image'

export function scopeHistory(inherited: Scope): ScopeHistory {
  const entries = new Map<string, { readonly variable: Variable; readonly since: number }[]>()
  let count = 0

  const getAt = (name: string, limit: number): Variable | undefined =>
    entries.get(name)?.findLast(({ since }) => since < limit)?.variable ?? inherited.get(name)

  return {
    define(variable) {
      const before = getAt(variable.name, count)
      if (before && isEnv(before) && !isEnv(variable)) return
      const known = entries.get(variable.name)
      const entry = { variable, since: count++ }
      if (known) known.push(entry)
      else entries.set(variable.name, [entry])
    },
    now() {
      const limit = count
      return { get: (name) => getAt(name, limit) }
    },
  }
}
