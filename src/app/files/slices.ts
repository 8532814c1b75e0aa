/** Work done bit by bit: it yields wherever it may be interrupted. */
export type Slices<Result> = Generator<undefined, Result, undefined>

/** Items between two yields: about a millisecond. */
export const sliceLength = 250

/** Milliseconds of ours at a stretch, so that the page answers to keys and clicks in between. */
const stretch = 12

export const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** Undefined when it was given up. */
export async function inSlices<Result>(
  work: Slices<Result>,
  signal?: AbortSignal,
): Promise<Result | undefined> {
  for (;;) {
    const end = performance.now() + stretch
    do {
      const step = work.next()
      if (step.done) return step.value
    } while (performance.now() < end)
    await nextTurn()
    if (signal?.aborted) return undefined
  }
}

/** To be awaited between bits of work that cannot be a generator, because it waits for other things too. */
export function pacer(): () => Promise<void> {
  let end = performance.now() + stretch
  return async () => {
    if (performance.now() < end) return
    await nextTurn()
    end = performance.now() + stretch
  }
}
