import { type ReactNode, type RefObject, useState } from 'react'
import type { Near } from './near.ts'
import { useTools } from './use-tools.ts'

interface Props<Item> {
  /** The element that holds the list, and nothing else. */
  readonly within: RefObject<HTMLElement | null>
  readonly as: 'div' | 'li'
  readonly items: readonly Item[]
  readonly keyOf: (item: Item, index: number) => string
  /** CSS pixels that an item takes which was never shown. */
  readonly estimate: number
  readonly children: (item: Item, index: number) => ReactNode
}

/** Lists up to this are in the document from end to end. */
const shownWhole = 40
/** The top of a list stays, so that another order or filter has something to show at once. */
const shownAlways = 10

/** Of a long list, only what is near the screen is made; the rest is so much empty room (`near.ts`). */
export function LongList<Item>({ within, as: Tag, items, keyOf, estimate, children }: Props<Item>) {
  const [near, setNear] = useState<Near>()
  const [isUnwatched, setUnwatched] = useState(false)
  const isLong = items.length > shownWhole && !isUnwatched
  useTools(
    within,
    isLong,
    ({ watch }, list) => watch(list, setNear),
    () => setUnwatched(true),
  )
  return items.map((item, index) => {
    const key = keyOf(item, index)
    const isShown = !isLong || index < (near ? shownAlways : shownWhole) || near?.keys.has(key)
    return (
      <Tag
        key={key}
        data-key={key}
        data-unseen={isShown ? undefined : ''}
        style={isShown ? undefined : { height: near?.heights.get(key) ?? estimate }}
      >
        {isShown && children(item, index)}
      </Tag>
    )
  })
}
