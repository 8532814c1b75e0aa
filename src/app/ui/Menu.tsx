import { DropdownMenu } from 'radix-ui'
import type { MenuProps } from './LazyMenu.tsx'

/** The real menu; brought in when someone is about to open one. */
export default function Menu({ trigger, groups, startsOpen }: MenuProps & { readonly startsOpen: boolean }) {
  return (
    <DropdownMenu.Root defaultOpen={startsOpen} modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) w-72 max-w-[calc(100vw-16px)] overflow-y-auto rounded-lg border border-line bg-surface p-1 shadow-float"
        >
          {groups
            .filter(({ items }) => items.length > 0)
            .map(({ label, items }, index) => (
              <DropdownMenu.Group key={label ?? index}>
                {index > 0 && <DropdownMenu.Separator className="my-1 h-px bg-line" />}
                {label && (
                  <DropdownMenu.Label className="px-2 pt-1.5 pb-0.5 text-2xs text-muted uppercase tracking-wide">
                    {label}
                  </DropdownMenu.Label>
                )}
                {items.map(({ key, text, hint, Icon, isChecked, onSelect }) => (
                  <DropdownMenu.Item
                    key={key ?? text}
                    className="flex cursor-pointer select-none items-start gap-2 rounded-md px-2 py-1.5 outline-none data-[highlighted]:bg-hover max-md:min-h-11 max-md:items-center"
                    onSelect={onSelect}
                  >
                    {Icon && (
                      <Icon className="mt-0.5 size-4 shrink-0 text-muted max-md:mt-0" aria-hidden="true" />
                    )}
                    <span className="min-w-0 flex-1">
                      <span className="block">{text}</span>
                      {hint && <span className="block text-muted text-xs">{hint}</span>}
                    </span>
                    {isChecked && (
                      <span className="text-accent">
                        ✓<span className="sr-only"> chosen</span>
                      </span>
                    )}
                  </DropdownMenu.Item>
                ))}
              </DropdownMenu.Group>
            ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
