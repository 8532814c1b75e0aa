import type { LucideIcon } from 'lucide-react'
import { cloneElement, lazy, type ReactElement, Suspense, useState } from 'react'

export interface MenuItem {
  /** Needed only where two items share a text. */
  readonly key?: string
  readonly text: string
  readonly hint?: string
  readonly Icon?: LucideIcon
  readonly isChecked?: boolean
  readonly onSelect: () => void
}

export interface MenuGroup {
  readonly label?: string
  readonly items: readonly MenuItem[]
}

export interface MenuProps {
  /** A `Button` or `IconButton`. */
  readonly trigger: ReactElement<{
    onClick?: () => void
    onPointerEnter?: () => void
    'aria-haspopup'?: 'menu'
  }>
  readonly groups: readonly MenuGroup[]
}

const load = () => import('./Menu.tsx')
const Menu = lazy(load)

/** A button that becomes a menu on its first click, so that menus cost nothing at the start. */
export function LazyMenu(props: MenuProps) {
  const [isWanted, setWanted] = useState(false)
  const trigger = cloneElement(props.trigger, {
    'aria-haspopup': 'menu',
    onPointerEnter: () => void load().catch(() => {}),
    onClick: () => setWanted(true),
  })
  if (!isWanted) return trigger
  return (
    <Suspense fallback={trigger}>
      <Menu {...props} startsOpen />
    </Suspense>
  )
}
