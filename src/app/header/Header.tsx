import {
  CircleHelp,
  ClipboardPaste,
  Ellipsis,
  FilePlus2,
  FileUp,
  FolderUp,
  Monitor,
  Moon,
  Settings2,
  Share2,
  Sun,
} from 'lucide-react'
import { memo } from 'react'
import type { SampleEntry } from '../samples/index.ts'
import type { Theme } from '../storage/theme.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { LazyMenu, type MenuGroup } from '../ui/LazyMenu.tsx'
import { Logo } from '../ui/Logo.tsx'
import { PlatformSelect } from './PlatformSelect.tsx'

interface Props {
  readonly samples: readonly SampleEntry[]
  readonly drafts: readonly { readonly id: string; readonly name: string; readonly when: string }[]
  readonly platform: string
  readonly theme: Theme
  readonly isPhone: boolean
  readonly onSample: (sample: SampleEntry) => void
  readonly onDraft: (id: string) => void
  readonly onNew: () => void
  readonly onOpen: (what: 'file' | 'folder' | 'clipboard') => void
  readonly onPlatform: (platform: string) => void
  readonly onShare: () => void
  readonly onTheme: (theme: Theme) => void
  readonly onHelp: () => void
  readonly onView: (view: 'files' | 'settings') => void
}

const groupNames = {
  start: 'Start here',
  article: 'A Python service, step by step',
  languages: 'Languages',
  horror: 'For strong nerves',
} as const
const themes = [
  { theme: 'system', text: 'As the system', Icon: Monitor },
  { theme: 'light', text: 'Light', Icon: Sun },
  { theme: 'dark', text: 'Dark', Icon: Moon },
] as const

export const Header = memo(function Header(props: Props) {
  const { theme, isPhone } = props
  const themeGroup: MenuGroup = {
    label: 'Theme',
    items: themes.map((one) => ({
      text: one.text,
      Icon: one.Icon,
      isChecked: one.theme === theme,
      onSelect: () => props.onTheme(one.theme),
    })),
  }
  const ThemeIcon = themes.find((one) => one.theme === theme)?.Icon ?? Monitor
  return (
    <header className="flex h-12 shrink-0 items-center gap-1 border-line border-b bg-surface pr-2 pl-4 max-md:h-14 max-md:pl-3">
      <h1 className="flex items-center gap-2 pr-3 font-semibold text-[15px] tracking-tight max-md:pr-1">
        <Logo className="size-5" />
        Drydock
      </h1>
      <LazyMenu trigger={<Button look="quiet">Examples</Button>} groups={examples(props)} />
      {!isPhone && (
        <LazyMenu trigger={<Button look="quiet">Open</Button>} groups={[opening(props), drafts(props)]} />
      )}
      <div className="flex-1" />
      {!isPhone && <PlatformSelect platform={props.platform} onChange={props.onPlatform} />}
      <Button look="outline" className="mx-1" onClick={props.onShare}>
        <Share2 className="size-3.5" aria-hidden="true" />
        Share
      </Button>
      {isPhone ? (
        <LazyMenu
          trigger={
            <IconButton label="More">
              <Ellipsis className="size-5" aria-hidden="true" />
            </IconButton>
          }
          groups={[opening(props), drafts(props), phoneOnly(props), themeGroup]}
        />
      ) : (
        <>
          <LazyMenu
            trigger={
              <IconButton label="Theme">
                <ThemeIcon className="size-4" aria-hidden="true" />
              </IconButton>
            }
            groups={[themeGroup]}
          />
          <IconButton label="Help and shortcuts" onClick={props.onHelp}>
            <CircleHelp className="size-4" aria-hidden="true" />
          </IconButton>
        </>
      )}
    </header>
  )
})

const examples = ({ samples, onSample }: Props): MenuGroup[] =>
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

const opening = ({ onOpen, onNew }: Props): MenuGroup => ({
  items: [
    { text: 'New', Icon: FilePlus2, onSelect: onNew },
    { text: 'Open a Dockerfile…', Icon: FileUp, onSelect: () => onOpen('file') },
    {
      text: 'Open a folder…',
      hint: 'For sizes of what COPY takes; nothing is uploaded',
      Icon: FolderUp,
      onSelect: () => onOpen('folder'),
    },
    { text: 'Paste from the clipboard', Icon: ClipboardPaste, onSelect: () => onOpen('clipboard') },
  ],
})

const drafts = (props: Props): MenuGroup => ({
  label: 'Drafts in this browser',
  items: props.drafts
    .slice(0, 8)
    .map(({ id, name, when }) => ({ key: id, text: name, hint: when, onSelect: () => props.onDraft(id) })),
})

const phoneOnly = ({ onView, onHelp }: Props): MenuGroup => ({
  items: [
    { text: 'Files beside it', Icon: FolderUp, onSelect: () => onView('files') },
    { text: 'Settings', Icon: Settings2, onSelect: () => onView('settings') },
    { text: 'Help', Icon: CircleHelp, onSelect: onHelp },
  ],
})
