import { useEffect, useState } from 'react'

/**
 * How many of a long list to make for now: a screenful at first, and as many more with each frame, so that no single
 * task of the page makes all of them.
 */
export function useByAndBy(count: number, perFrame: number): number {
  const [made, setMade] = useState(perFrame)
  useEffect(() => {
    if (made >= count) return
    const frame = requestAnimationFrame(() => setMade(made + perFrame))
    return () => cancelAnimationFrame(frame)
  }, [made, count, perFrame])
  return Math.min(made, count)
}
