/** The part of the page that scrolls what is in it. */
export const scrollerOf = (element: Element): Element | null => {
  for (let outer = element.parentElement; outer; outer = outer.parentElement)
    if (/auto|scroll/.test(getComputedStyle(outer).overflowY)) return outer
  return null
}
