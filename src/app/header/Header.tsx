import { CircleHelp, Ellipsis, Share2, SunMoon } from 'lucide-react'
import { cloneElement, memo, type ReactElement, Suspense, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Logo } from '../ui/Logo.tsx'
import { lazyPart } from '../ui/lazy-part.tsx'
import { say } from '../words/say.ts'
import type { HeaderProps, MenuName } from './header-props.ts'
import { PlatformSelect } from './PlatformSelect.tsx'

export const Header = memo(function Header(header: HeaderProps) {
  const { isPhone } = header
  return (
    <header className="flex h-12 shrink-0 items-center gap-1 border-line border-b bg-surface pr-2 pl-4 max-md:h-14 max-md:pl-3">
      <h1 className="flex items-center gap-2 pr-3 font-semibold text-[15px] tracking-tight max-md:pr-1">
        <Logo className="size-5" />
        Drydock
      </h1>
      <MenuOf name="examples" header={header}>
        <Button look="quiet">{say('Examples')}</Button>
      </MenuOf>
      {!isPhone && (
        <MenuOf name="open" header={header}>
          <Button look="quiet">{say('Open')}</Button>
        </MenuOf>
      )}
      <div className="flex-1" />
      {!isPhone && <PlatformSelect platform={header.platform} onChange={header.onPlatform} />}
      <Button look="outline" className="mx-1" onClick={header.onShare}>
        <Share2 className="size-3.5" aria-hidden="true" />
        {say('Share')}
      </Button>
      {isPhone ? (
        <MenuOf name="more" header={header}>
          <IconButton data-language label={say('More')}>
            <Ellipsis className="size-5" aria-hidden="true" />
          </IconButton>
        </MenuOf>
      ) : (
        <>
          <MenuOf name="theme" header={header}>
            <IconButton data-language label={say('Theme and language')}>
              <SunMoon className="size-4" aria-hidden="true" />
            </IconButton>
          </MenuOf>
          <IconButton label={say('Help and shortcuts')} onClick={header.onHelp}>
            <CircleHelp className="size-4" aria-hidden="true" />
          </IconButton>
        </>
      )}
    </header>
  )
})

const load = async () => (await import('./HeaderMenu.tsx')).default
const HeaderMenu = lazyPart(load)

interface MenuProps {
  readonly name: MenuName
  readonly header: HeaderProps
  readonly children: ReactElement<{
    onClick?: () => void
    onPointerEnter?: () => void
    'aria-haspopup'?: 'menu'
  }>
}

/** A button that becomes a menu on its first click, so that menus cost nothing at the start. */
function MenuOf({ name, header, children }: MenuProps) {
  const [isWanted, setWanted] = useState(false)
  const trigger = cloneElement(children, {
    'aria-haspopup': 'menu',
    onPointerEnter: () => void load().catch(() => {}),
    onClick: () => setWanted(true),
  })
  if (!isWanted) return trigger
  return (
    <Suspense fallback={trigger}>
      <HeaderMenu name={name} trigger={children} header={header} />
    </Suspense>
  )
}
