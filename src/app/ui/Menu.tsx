import type { LucideIcon } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactElement } from 'react'
import { say } from '../words/say.ts'
import { Prose } from './Prose.tsx'

export interface MenuItem {
  /** Needed only where two items share a text. */
  readonly key?: string
  readonly text: string
  readonly hint?: string
  /** When it is not that of the page. */
  readonly lang?: string
  readonly Icon?: LucideIcon
  readonly isChecked?: boolean
  readonly onSelect: () => void
}

export interface MenuGroup {
  readonly label?: string
  readonly items: readonly MenuItem[]
}

interface Props {
  readonly trigger: ReactElement
  readonly groups: readonly MenuGroup[]
}

/** A menu that is open from the moment it is there. */
export const Menu = ({ trigger, groups }: Props) => (
  <DropdownMenu.Root defaultOpen modal={false}>
    <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
    <DropdownMenu.Content
      // It scrolls, and so must be reachable by itself.
      tabIndex={0}
      align="start"
      sideOffset={4}
      collisionPadding={8}
      className="z-50 max-h-(--radix-dropdown-menu-content-available-height) w-72 max-w-[calc(100vw-16px)] overflow-y-auto rounded-lg border border-line bg-surface p-1 shadow-float"
    >
      {groups
        .filter(({ items }) => items.length > 0)
        .map((group, index) => (
          <Group key={group.label ?? group.items[0]?.text} group={group} isFirst={index === 0} />
        ))}
    </DropdownMenu.Content>
  </DropdownMenu.Root>
)

const Group = ({
  group: { label, items },
  isFirst,
}: {
  readonly group: MenuGroup
  readonly isFirst: boolean
}) => (
  <DropdownMenu.Group>
    {!isFirst && <DropdownMenu.Separator className="my-1 h-px bg-line" />}
    {label && (
      <DropdownMenu.Label className="px-2 pt-1.5 pb-0.5 font-medium text-2xs text-muted">
        {label}
      </DropdownMenu.Label>
    )}
    {items.map(({ key, text, hint, lang, Icon, isChecked, onSelect }) => (
      <DropdownMenu.Item
        key={key ?? text}
        className="flex cursor-pointer select-none items-start gap-2.5 rounded-md px-2 py-1.5 outline-none data-[highlighted]:bg-hover max-md:min-h-11 max-md:items-center"
        onSelect={onSelect}
      >
        {Icon && <Icon className="mt-0.5 size-4 shrink-0 text-muted max-md:mt-0" aria-hidden="true" />}
        <span className="min-w-0 flex-1">
          <span className="block" lang={lang}>
            {text}
          </span>
          {hint && (
            <span className="block text-muted text-xs">
              <Prose>{hint}</Prose>
            </span>
          )}
        </span>
        {isChecked && (
          <span className="text-accent">
            ✓<span className="sr-only"> {say('chosen')}</span>
          </span>
        )}
      </DropdownMenu.Item>
    ))}
  </DropdownMenu.Group>
)
