const name = 'reveal'

/** Asks the list around an item that is not shown (`data-unseen`) to show it now. */
export const reveal = (item: Element) => item.dispatchEvent(new Event(name, { bubbles: true }))

/** Hears what is asked of this list, and not of one inside it; gives back what ends that. */
export function onReveal(list: Element, show: (item: Element) => void): () => void {
  const hear = ({ target }: Event) => {
    if (target instanceof Element && target.parentElement === list) show(target)
  }
  list.addEventListener(name, hear)
  return () => list.removeEventListener(name, hear)
}
