/** Places in two lists that belong together. */
export interface Pair {
  readonly instruction: number
  readonly step: number
}

/** More than any honest history has; the newest steps and the last instructions are looked at. */
const most = 1_500

/**
 * The longest chain of pairs that fit, in the order of both lists. Of equals the topmost, since what lies at the
 * bottom is the base image's.
 */
export function aligned<A, B>(
  instructions: readonly A[],
  steps: readonly B[],
  fits: (a: A, b: B) => boolean,
): readonly Pair[] {
  const firstA = Math.max(0, instructions.length - most)
  const firstB = Math.max(0, steps.length - most)
  const a = instructions.slice(firstA)
  const b = steps.slice(firstB)
  const width = b.length + 1
  // lengths[i * width + j]: the best of the first i instructions and the first j steps.
  const lengths = new Uint16Array((a.length + 1) * width)
  const isFit = new Uint8Array((a.length + 1) * width)
  for (const [i, left] of a.entries())
    for (const [j, right] of b.entries()) {
      const at = (i + 1) * width + j + 1
      isFit[at] = fits(left, right) ? 1 : 0
      lengths[at] = Math.max(
        lengths[at - 1] ?? 0,
        lengths[at - width] ?? 0,
        isFit[at] ? (lengths[at - width - 1] ?? 0) + 1 : 0,
      )
    }
  const pairs: Pair[] = []
  for (let i = a.length, j = b.length; i > 0 && j > 0; ) {
    const at = i * width + j
    const here = lengths[at] ?? 0
    if (isFit[at] && here === (lengths[at - width - 1] ?? 0) + 1) {
      pairs.push({ instruction: firstA + i - 1, step: firstB + j - 1 })
      i -= 1
      j -= 1
    } else if (here === lengths[at - width]) i -= 1
    else j -= 1
  }
  return pairs.reverse()
}
