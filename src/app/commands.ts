import type { Dispatch } from 'react'
import type { Analyst } from '../worker/client.ts'
import { platforms } from './header/platforms.ts'
import type { HeaderVerbs } from './header-verbs.ts'
import { keyMap } from './key-map.ts'
import { lastSource } from './last-source.ts'
import type { Command } from './palette/command.ts'
import { nextPane } from './panes.ts'
import { samples } from './samples/index.ts'
import type { Action, State, View } from './state.ts'
import type { Draft } from './storage/drafts.ts'
import { storedLanguage } from './storage/language.ts'
import type { Theme } from './storage/theme.ts'
import type { Verbs } from './use-verbs.ts'
import { languages } from './words/names.ts'
import { counted, type PlainText, say, spokenLanguage } from './words/say.ts'

/** What commands can reach besides the state. */
export interface CommandWorld {
  readonly verbs: Verbs
  readonly header: HeaderVerbs
  readonly drafts: readonly Draft[]
  readonly theme: Theme
  readonly onTheme: (theme: Theme) => void
  readonly onOpen: (what: 'file' | 'folder' | 'clipboard') => void
  readonly onTabMode: () => void
}

/** Every verb of the page, in the order of the list. */
export function commandsOf(
  world: CommandWorld,
  state: State,
  analyst: Analyst,
  dispatch: Dispatch<Action>,
): readonly Command[] {
  const { verbs, header, drafts, theme, onTheme, onOpen, onTabMode } = world
  const undo = state.undo
  return [
    ...findingCommands(verbs, () => makeSafeFixes(state, analyst, dispatch)),
    ...(undo
      ? [
          {
            group: say('Text'),
            text: say('Undo: {note}', { note: undo.note }),
            english: `Undo: ${undo.note} Text`,
            run: verbs.onUndo,
          },
        ]
      : []),
    { ...named('Report', 'Share…'), keys: keyMap.share.keys, run: verbs.onShare },
    { ...named('Report', 'Print the report'), keys: 'Ctrl+P', run: () => print() },
    ...panels.map(([view, text]) => ({
      ...named('Go to', text),
      isCurrent: state.view === view,
      run: () => goTo(view, verbs),
    })),
    { ...named('Go to', 'Next pane'), keys: keyMap.pane.keys, run: () => nextPane(1) },
    { ...named('Text', 'New'), run: header.onNew },
    { ...named('Text', 'Open a Dockerfile…'), run: () => onOpen('file') },
    { ...named('Text', 'Open a folder…'), run: () => onOpen('folder') },
    { ...named('Text', 'Paste from the clipboard'), run: () => onOpen('clipboard') },
    {
      ...named('Text', 'Let Tab move the focus, or indent'),
      keys: keyMap.tabMode.keys,
      run: onTabMode,
    },
    ...samples.map((sample) => ({
      ...named('Example', sample.title),
      run: () => header.onSample(sample),
    })),
    ...drafts.map(({ id, name, savedAt }) => ({
      group: say('Draft'),
      text: say('{name}, {date}', { name, date: when(savedAt) }),
      english: 'Draft',
      isCurrent: id === state.draft,
      run: () => header.onDraft(id),
    })),
    ...platforms.map((platform) => ({
      group: say('Platform'),
      text: platform,
      english: 'Platform',
      isCurrent: platform === (state.options.platform ?? 'linux/amd64'),
      run: () => header.onPlatform(platform),
    })),
    ...themes.map(([name, text]) => ({
      ...named('Theme', text),
      isCurrent: name === theme,
      run: () => onTheme(name),
    })),
    ...languageCommands(header),
    { ...named('Help', 'Guided tour in seven steps'), run: header.onTour },
    { ...named('Help', 'Help and shortcuts'), keys: keyMap.help.keys, run: verbs.onHelp },
  ]
}

/** What a command is called on the page, and in English beside it, which the list of commands finds as well. */
const named = (group: PlainText, text: PlainText) => ({
  group: say(group),
  text: say(text),
  english: `${text} ${group}`,
})

const languageCommands = ({ onLanguage }: HeaderVerbs): Command[] => {
  const chosen = storedLanguage()
  return [
    {
      ...named('Language', 'As the browser'),
      isCurrent: chosen === undefined,
      run: () => onLanguage(undefined),
    },
    ...languages.map(({ language, name }) => ({
      group: say('Language'),
      text: name,
      english: 'Language',
      isCurrent: language === chosen,
      run: () => onLanguage(language),
    })),
  ]
}

const when = (time: number): string =>
  new Date(time).toLocaleString(spokenLanguage(), { dateStyle: 'medium', timeStyle: 'medium' })

const panels = [
  ['code', 'The text'],
  ['findings', 'Findings'],
  ['layers', 'Layers'],
  ['cache', 'Cache'],
  ['compare', 'Compare'],
  ['files', 'Files'],
  ['settings', 'Settings'],
] as const satisfies readonly (readonly [View, string])[]

const themes = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const satisfies readonly (readonly [Theme, string])[]

const findingCommands = (verbs: Verbs, onFixAll: () => void): Command[] => [
  { ...named('Findings', 'Next finding'), keys: keyMap.next.keys, run: () => verbs.onStep(1) },
  {
    ...named('Findings', 'Previous finding'),
    keys: keyMap.previous.keys,
    run: () => verbs.onStep(-1),
  },
  { ...named('Findings', keyMap.fix.text), keys: keyMap.fix.keys, run: verbs.onFixHere },
  { ...named('Findings', 'Make all safe fixes'), run: onFixAll },
  { ...named('Findings', 'Review all fixes…'), keys: keyMap.review.keys, run: verbs.onReview },
]

/** Shows the panel and takes the focus along. */
function goTo(view: View, verbs: Verbs) {
  verbs.onView(view)
  const target = view === 'code' ? '[data-pane] :is(textarea, [role=textbox])' : `#tab-${view}`
  document.querySelector<HTMLElement>(target)?.focus()
}

/** As Review does with all safe ones ticked, without the review. */
async function makeSafeFixes({ source, options }: State, analyst: Analyst, dispatch: Dispatch<Action>) {
  const outcome = await analyst.fixAll(source, options)
  // The text may have moved on while the worker was at it.
  if (lastSource.get() !== source) return
  const tell = (text: string) =>
    dispatch({ kind: 'notify', notice: { id: 'safe-fixes', tone: 'info', text } })
  if (outcome.kind === 'failed') return tell(say('The fixes could not be made. The text is as it was.'))
  const { fixes, files, source: fixed } = outcome.value
  if (fixes === 0) return tell(say('No safe fix is left. Others may be found under Review all fixes.'))
  dispatch({
    kind: 'rewrite',
    source: fixed,
    files,
    note: counted(fixes, 'Made 1 fix', 'Made {count} fixes'),
  })
}
