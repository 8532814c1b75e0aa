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
import { counted, say, spokenLanguage } from './words/say.ts'

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
      ? [{ group: say('Text'), text: say('Undo: {note}', { note: undo.note }), run: verbs.onUndo }]
      : []),
    { group: say('Report'), text: say('Share…'), keys: keyMap.share.keys, run: verbs.onShare },
    { group: say('Report'), text: say('Print the report'), keys: 'Ctrl+P', run: () => print() },
    ...panels.map(([view, text]) => ({
      group: say('Go to'),
      text: say(text),
      isCurrent: state.view === view,
      run: () => goTo(view, verbs),
    })),
    { group: say('Go to'), text: say('Next pane'), keys: keyMap.pane.keys, run: () => nextPane(1) },
    { group: say('Text'), text: say('New'), run: header.onNew },
    { group: say('Text'), text: say('Open a Dockerfile…'), run: () => onOpen('file') },
    { group: say('Text'), text: say('Open a folder…'), run: () => onOpen('folder') },
    { group: say('Text'), text: say('Paste from the clipboard'), run: () => onOpen('clipboard') },
    {
      group: say('Text'),
      text: say('Let Tab move the focus, or indent'),
      keys: keyMap.tabMode.keys,
      run: onTabMode,
    },
    ...samples.map((sample) => ({
      group: say('Example'),
      text: say(sample.title),
      run: () => header.onSample(sample),
    })),
    ...drafts.map(({ id, name, savedAt }) => ({
      group: say('Draft'),
      text: say('{name}, {date}', { name, date: when(savedAt) }),
      isCurrent: id === state.draft,
      run: () => header.onDraft(id),
    })),
    ...platforms.map((platform) => ({
      group: say('Platform'),
      text: platform,
      isCurrent: platform === (state.options.platform ?? 'linux/amd64'),
      run: () => header.onPlatform(platform),
    })),
    ...themes.map(([name, text]) => ({
      group: say('Theme'),
      text: say(text),
      isCurrent: name === theme,
      run: () => onTheme(name),
    })),
    ...languageCommands(header),
    { group: say('Help'), text: say('Guided tour in seven steps'), run: header.onTour },
    { group: say('Help'), text: say('Help and shortcuts'), keys: keyMap.help.keys, run: verbs.onHelp },
  ]
}

const languageCommands = ({ onLanguage }: HeaderVerbs): Command[] => {
  const chosen = storedLanguage()
  const group = say('Language')
  return [
    { group, text: say('As the browser'), isCurrent: chosen === undefined, run: () => onLanguage(undefined) },
    ...languages.map(({ language, name }) => ({
      group,
      text: name,
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
  { group: say('Findings'), text: say('Next finding'), keys: keyMap.next.keys, run: () => verbs.onStep(1) },
  {
    group: say('Findings'),
    text: say('Previous finding'),
    keys: keyMap.previous.keys,
    run: () => verbs.onStep(-1),
  },
  { group: say('Findings'), text: say(keyMap.fix.text), keys: keyMap.fix.keys, run: verbs.onFixHere },
  { group: say('Findings'), text: say('Make all safe fixes'), run: onFixAll },
  { group: say('Findings'), text: say('Review all fixes…'), keys: keyMap.review.keys, run: verbs.onReview },
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
