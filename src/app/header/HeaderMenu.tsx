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
import { storedLanguage } from '../storage/language.ts'
import { Menu, type MenuGroup } from '../ui/Menu.tsx'
import { languages } from '../words/names.ts'
import { say, spokenLanguage } from '../words/say.ts'
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
  theme: (header) => [themes(header), languageChoice(header)],
  more: (header) => [
    opening(header),
    drafts(header),
    phoneOnly(header),
    themes(header),
    languageChoice(header),
  ],
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
      text: say('Guided tour'),
      hint: say('From the usual file to a good one in seven steps'),
      Icon: Footprints,
      onSelect: onTour,
    },
  ],
})

const examples = ({ onSample }: HeaderProps): MenuGroup[] =>
  (['start', 'article', 'languages', 'horror'] as const).map((group) => ({
    label: say(groupNames[group]),
    items: samples
      .filter((sample) => sample.group === group)
      .map((sample) => ({
        key: sample.id,
        text: say(sample.title),
        hint: say(sample.lesson),
        onSelect: () => onSample(sample),
      })),
  }))

const opening = ({ onOpen, onNew }: HeaderProps): MenuGroup => ({
  items: [
    { text: say('New'), Icon: FilePlus2, onSelect: onNew },
    { text: say('Open a Dockerfile…'), Icon: FileUp, onSelect: () => onOpen('file') },
    {
      text: say('Open a folder…'),
      hint: say('To weigh what COPY takes; nothing is uploaded'),
      Icon: FolderUp,
      onSelect: () => onOpen('folder'),
    },
    { text: say('Paste from the clipboard'), Icon: ClipboardPaste, onSelect: () => onOpen('clipboard') },
  ],
})

const drafts = ({ drafts: all, onDraft }: HeaderProps): MenuGroup => ({
  label: say('Drafts in this browser'),
  items: all.slice(0, 8).map(({ id, name, savedAt }) => ({
    key: id,
    text: name,
    hint: new Date(savedAt).toLocaleString(spokenLanguage(), { dateStyle: 'medium', timeStyle: 'short' }),
    onSelect: () => onDraft(id),
  })),
})

const phoneOnly = ({ onView, onHelp, onCommands }: HeaderProps): MenuGroup => ({
  items: [
    { text: say('Files beside it'), Icon: FolderUp, onSelect: () => onView('files') },
    { text: say('Settings'), Icon: Settings2, onSelect: () => onView('settings') },
    { text: say('All commands…'), Icon: Command, onSelect: onCommands },
    { text: say('Help'), Icon: CircleHelp, onSelect: onHelp },
  ],
})

const themes = ({ theme, onTheme }: HeaderProps): MenuGroup => ({
  label: say('Theme'),
  items: (
    [
      { name: 'system', text: 'As the system', Icon: Monitor },
      { name: 'light', text: 'Light', Icon: Sun },
      { name: 'dark', text: 'Dark', Icon: Moon },
    ] as const
  ).map(({ name, text, Icon }) => ({
    text: say(text),
    Icon,
    isChecked: name === theme,
    onSelect: () => onTheme(name),
  })),
})

const languageChoice = ({ onLanguage }: HeaderProps): MenuGroup => {
  const chosen = storedLanguage()
  return {
    label: say('Language'),
    items: [
      { text: say('As the browser'), isChecked: chosen === undefined, onSelect: () => onLanguage(undefined) },
      ...languages.map(({ language, name }) => ({
        text: name,
        lang: language,
        isChecked: language === chosen,
        onSelect: () => onLanguage(language),
      })),
    ],
  }
}
