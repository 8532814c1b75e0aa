/** The same answer each time, worked out when it is first asked for. */
export function once<T>(answer: () => T): () => T {
  let known: { readonly value: T } | undefined
  return () => {
    known ??= { value: answer() }
    return known.value
  }
}
