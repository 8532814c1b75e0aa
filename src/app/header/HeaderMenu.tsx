import {
  CircleHelp,
  ClipboardPaste,
  Command,
  FilePlus2,
  FileUp,
  FolderUp,
  Footprints,
  Monitor,
  Moon,
  Settings2,
  Sun,
} from 'lucide-react'
import type { ReactElement } from 'react'
import { samples } from '../samples/index.ts'
import { Menu, type MenuGroup } from '../ui/Menu.tsx'
import type { HeaderProps, MenuName } from './header-props.ts'

interface Props {
  readonly name: MenuName
  readonly trigger: ReactElement
  readonly header: HeaderProps
}

/** What the header's menus hold; loaded when someone is about to open one. */
export default function HeaderMenu({ name, trigger, header }: Props) {
  return <Menu trigger={trigger} groups={groupsOf[name](header)} />
}

const groupsOf: Readonly<Record<MenuName, (header: HeaderProps) => readonly MenuGroup[]>> = {
  examples: (header) => [tour(header), ...examples(header)],
  open: (header) => [opening(header), drafts(header)],
  theme: (header) => [themes(header)],
  more: (header) => [opening(header), drafts(header), phoneOnly(header), themes(header)],
}

const groupNames = {
  start: 'Start here',
  article: 'A Python service, step by step',
  languages: 'Languages',
  horror: 'For strong nerves',
} as const

const tour = ({ onTour }: HeaderProps): MenuGroup => ({
  items: [
    {
      text: 'Guided tour',
      hint: 'From the usual file to a good one in seven steps',
      Icon: Footprints,
      onSelect: onTour,
    },
  ],
})

const examples = ({ onSample }: HeaderProps): MenuGroup[] =>
  (['start', 'article', 'languages', 'horror'] as const).map((group) => ({
    label: groupNames[group],
    items: samples
      .filter((sample) => sample.group === group)
      .map((sample) => ({
        key: sample.id,
        text: sample.title,
        hint: sample.lesson,
        onSelect: () => onSample(sample),
      })),
  }))

const opening = ({ onOpen, onNew }: HeaderProps): MenuGroup => ({
  items: [
    { text: 'New', Icon: FilePlus2, onSelect: onNew },
    { text: 'Open a Dockerfile…', Icon: FileUp, onSelect: () => onOpen('file') },
    {
      text: 'Open a folder…',
      hint: 'To weigh what COPY takes; nothing is uploaded',
      Icon: FolderUp,
      onSelect: () => onOpen('folder'),
    },
    { text: 'Paste from the clipboard', Icon: ClipboardPaste, onSelect: () => onOpen('clipboard') },
  ],
})

const when = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

const drafts = ({ drafts: all, onDraft }: HeaderProps): MenuGroup => ({
  label: 'Drafts in this browser',
  items: all.slice(0, 8).map(({ id, name, savedAt }) => ({
    key: id,
    text: name,
    hint: when.format(savedAt),
    onSelect: () => onDraft(id),
  })),
})

const phoneOnly = ({ onView, onHelp, onCommands }: HeaderProps): MenuGroup => ({
  items: [
    { text: 'Files beside it', Icon: FolderUp, onSelect: () => onView('files') },
    { text: 'Settings', Icon: Settings2, onSelect: () => onView('settings') },
    { text: 'All commands…', Icon: Command, onSelect: onCommands },
    { text: 'Help', Icon: CircleHelp, onSelect: onHelp },
  ],
})

const themes = ({ theme, onTheme }: HeaderProps): MenuGroup => ({
  label: 'Theme',
  items: (
    [
      { name: 'system', text: 'As the system', Icon: Monitor },
      { name: 'light', text: 'Light', Icon: Sun },
      { name: 'dark', text: 'Dark', Icon: Moon },
    ] as const
  ).map(({ name, text, Icon }) => ({
    text,
    Icon,
    isChecked: name === theme,
    onSelect: () => onTheme(name),
  })),
})
