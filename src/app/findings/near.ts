import { flushSync } from 'react-dom'
import { onReveal } from './reveal.ts'
import { scrollerOf } from './scroller.ts'

/** Of the items of a list, by their `data-key`: those that are to be shown, and how high others were when they were. */
export interface Near {
  readonly keys: ReadonlySet<string>
  /** CSS pixels. */
  readonly heights: ReadonlyMap<string, number>
}

/** CSS pixels above and below what is in view: a turn of the wheel finds everything there. */
const margin = 600

/** What somebody has opened or stands in is not taken away. */
const kept = ':focus, [aria-expanded=true], [data-kept]'

/** Tells which items of a list come near the screen, and shows those that are asked for by `reveal`. */
export function watch(list: HTMLElement, tell: (near: Near) => void): () => void {
  let keys = new Set<string>()
  const heights = new Map<string, number>()
  const now = () => tell({ keys, heights: new Map(heights) })

  const observer = new IntersectionObserver(
    (entries) => {
      keys = new Set(keys)
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        const key = keyOf(target)
        if (isIntersecting) keys.add(key)
        else if (!target.matches('[data-unseen]') && !target.querySelector(kept)) {
          keys.delete(key)
          if (target.isConnected) heights.set(key, boundingClientRect.height)
        }
      }
      now()
    },
    { root: scrollerOf(list), rootMargin: `${margin}px 0px` },
  )
  const observe = () => {
    for (const item of list.children) observer.observe(item)
  }
  // To observe what is observed already does nothing.
  const changes = new MutationObserver(observe)
  const stopHearing = onReveal(list, (item) => {
    keys = new Set(keys)
    for (const one of around(list, item)) {
      keys.add(keyOf(one))
      // It is told anew where it is, and leaves again if that is far away.
      observer.unobserve(one)
      observer.observe(one)
    }
    flushSync(now)
  })

  observe()
  changes.observe(list, { childList: true })
  return () => {
    observer.disconnect()
    changes.disconnect()
    stopHearing()
  }
}

/** Items on either side that are shown with one that is asked for, so that nothing pushes it out of view again. */
const company = 12

function around(list: Element, item: Element): Element[] {
  const all = [...list.children]
  const at = all.indexOf(item)
  return all.slice(Math.max(0, at - company), at + company + 1)
}

const keyOf = (item: Element): string => item.getAttribute('data-key') ?? ''
