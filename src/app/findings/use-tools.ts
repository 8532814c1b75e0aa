import { type RefObject, useEffect, useEffectEvent } from 'react'

type Tools = typeof import('./tools.ts')

/** Does something to a list as soon as the tools for it are fetched, and anew whenever `when` changes to what is true. */
export function useTools(
  list: RefObject<HTMLElement | null>,
  when: number | boolean,
  does: (tools: Tools, list: HTMLElement) => undefined | (() => void),
  onMissing?: () => void,
) {
  const use = useEffectEvent(does)
  const miss = useEffectEvent(() => onMissing?.())
  useEffect(() => {
    const { current } = list
    if (!when || !current) return
    let isWanted = true
    let stop: (() => void) | undefined
    import('./tools.ts').then((tools) => {
      if (isWanted) stop = use(tools, current)
    }, miss)
    return () => {
      isWanted = false
      stop?.()
    }
  }, [list, when])
}
