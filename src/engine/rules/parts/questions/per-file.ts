import type { Dockerfile } from '../../../facts/model.ts'

/** The same function, asked once a file: what a rule wants to know at each of its stages or instructions. */
export function perFile<T>(answer: (file: Dockerfile) => T): (file: Dockerfile) => T {
  const known = new WeakMap<Dockerfile, { readonly value: T }>()
  return (file) => {
    const before = known.get(file)
    if (before) return before.value
    const value = answer(file)
    known.set(file, { value })
    return value
  }
}
