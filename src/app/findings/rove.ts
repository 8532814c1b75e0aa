import { reveal } from './reveal.ts'

const row = '[data-finding]'

const isRow = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && target.matches(row)

/** Makes a list one stop for Tab; arrows move on, also to rows that are not shown yet. Gives back what ends that. */
export function rove(list: HTMLElement): () => void {
  const controller = new AbortController()
  const { signal } = controller
  const changes = new MutationObserver(() => keepStop(list))
  keepStop(list)
  changes.observe(list, { childList: true, subtree: true })
  signal.addEventListener('abort', () => changes.disconnect())
  list.addEventListener('focusin', ({ target }) => isRow(target) && stopAt(list, target), { signal })
  list.addEventListener(
    'keydown',
    (event) => {
      const next = isRow(event.target) && nextOf(list, event.target, event.key)
      if (!next) return
      event.preventDefault()
      next.focus()
    },
    { signal },
  )
  return () => controller.abort()
}

const itemsIn = (list: Element) => [...list.querySelectorAll<HTMLElement>(`${row}, [data-unseen]`)]

function nextOf(list: Element, from: HTMLElement, key: string): HTMLElement | undefined {
  const all = itemsIn(list)
  const at = all.indexOf(from)
  if (key === 'ArrowDown') return rowOf(all[at + 1], 0)
  if (key === 'ArrowUp') return rowOf(all[at - 1], -1)
  if (key === 'Home') return rowOf(all[0], 0)
  if (key === 'End') return rowOf(all.at(-1), -1)
  return undefined
}

/** The first (0) or last (-1) row of an item, which may hold a list with items of its own. */
function rowOf(item: HTMLElement | undefined, end: 0 | -1): HTMLElement | undefined {
  if (!item || isRow(item)) return item
  reveal(item)
  return rowOf(itemsIn(item).at(end), end)
}

function stopAt(list: Element, row: HTMLElement) {
  for (const one of stopsIn(list)) one.tabIndex = -1
  row.tabIndex = 0
}

/** Where the last stop is gone, the first row that is shown becomes one. */
function keepStop(list: Element) {
  const first = list.querySelector<HTMLElement>(row)
  if (first && stopsIn(list).length === 0) first.tabIndex = 0
}

const stopsIn = (list: Element) => list.querySelectorAll<HTMLElement>(`${row}[tabindex="0"]`)
