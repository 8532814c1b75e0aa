import type { SampleEntry } from '../samples/index.ts'
import type { Theme } from '../storage/theme.ts'
import type { Language } from '../words/languages.ts'

export interface HeaderProps {
  readonly drafts: readonly { readonly id: string; readonly name: string; readonly savedAt: number }[]
  readonly platform: string
  readonly theme: Theme
  readonly isPhone: boolean
  readonly onSample: (sample: SampleEntry) => void
  readonly onTour: () => void
  readonly onDraft: (id: string) => void
  readonly onNew: () => void
  readonly onOpen: (what: 'file' | 'folder' | 'clipboard') => void
  readonly onPlatform: (platform: string) => void
  readonly onShare: () => void
  readonly onTheme: (theme: Theme) => void
  readonly onLanguage: (language: Language | undefined) => void
  readonly onHelp: () => void
  readonly onCommands: () => void
  readonly onView: (view: 'files' | 'settings') => void
}

export type MenuName = 'examples' | 'open' | 'theme' | 'more'
