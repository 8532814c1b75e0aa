import { overlap, type Span } from '../../engine/text/span.ts'
import type { Group } from './groups.ts'
import { reveal } from './reveal.ts'
import { scrollerOf } from './scroller.ts'

/** When somebody goes to a place in the text, the list shows what was found there, unless some of it is in view. */
export function follow(list: HTMLElement, groups: readonly Group[], place: Span) {
  const view = scrollerOf(list)?.getBoundingClientRect()
  const isInView = (row: Element) => {
    const { top, bottom } = row.getBoundingClientRect()
    return view === undefined || (bottom > view.top && top < view.bottom)
  }
  if ([...list.querySelectorAll('[data-lit]')].some(isInView)) return
  const group = groupAt(groups, place)
  const card = group && list.querySelector(`:scope > [data-key="${CSS.escape(group.key)}"]`)
  if (!card) return
  if (card.matches('[data-unseen]')) reveal(card)
  const row = card.querySelector('[data-lit]') ?? card
  row.scrollIntoView({ block: 'center' })
}

/** The one that found exactly this, or else something that it touches. */
const groupAt = (groups: readonly Group[], { start, end }: Span): Group | undefined =>
  groups.find(({ findings }) => findings.some(({ at }) => at.start === start && at.end === end)) ??
  groups.find(({ findings }) => findings.some(({ at }) => overlap(at, { start, end })))
