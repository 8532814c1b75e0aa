import { useSyncExternalStore } from 'react'

/** True while the media query holds. */
export const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    () => matchMedia(query).matches,
  )

/** Phones get tabs at the bottom and a plain text area. */
export const phone = '(max-width: 699px)'
/** Asked once, outside of what is drawn. */
export const isPhone = (): boolean => matchMedia(phone).matches
/** Below this the ledger shows numbers only. */
export const narrow = '(max-width: 1199px)'
