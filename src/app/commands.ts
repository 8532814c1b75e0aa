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
import type { Theme } from './storage/theme.ts'
import type { Verbs } from './use-verbs.ts'

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
    ...(undo ? [{ group: 'Text', text: `Undo: ${undo.note}`, run: verbs.onUndo }] : []),
    { group: 'Report', text: 'Share…', keys: keyMap.share.keys, run: verbs.onShare },
    { group: 'Report', text: 'Print the report', keys: 'Ctrl+P', run: () => print() },
    ...panels.map(([view, text]) => ({
      group: 'Go to',
      text,
      isCurrent: state.view === view,
      run: () => goTo(view, verbs),
    })),
    { group: 'Go to', text: 'Next pane', keys: keyMap.pane.keys, run: () => nextPane(1) },
    { group: 'Text', text: 'New', run: header.onNew },
    { group: 'Text', text: 'Open a Dockerfile…', run: () => onOpen('file') },
    { group: 'Text', text: 'Open a folder…', run: () => onOpen('folder') },
    { group: 'Text', text: 'Paste from the clipboard', run: () => onOpen('clipboard') },
    { group: 'Text', text: 'Let Tab move the focus, or indent', keys: keyMap.tabMode.keys, run: onTabMode },
    ...samples.map((sample) => ({
      group: 'Example',
      text: sample.title,
      run: () => header.onSample(sample),
    })),
    ...drafts.map(({ id, name, savedAt }) => ({
      group: 'Draft',
      text: `${name}, ${when.format(savedAt)}`,
      isCurrent: id === state.draft,
      run: () => header.onDraft(id),
    })),
    ...platforms.map((platform) => ({
      group: 'Platform',
      text: platform,
      isCurrent: platform === (state.options.platform ?? 'linux/amd64'),
      run: () => header.onPlatform(platform),
    })),
    ...themes.map(([name, text]) => ({
      group: 'Theme',
      text,
      isCurrent: name === theme,
      run: () => onTheme(name),
    })),
    { group: 'Help', text: 'Guided tour in seven steps', run: header.onTour },
    { group: 'Help', text: 'Help and shortcuts', keys: keyMap.help.keys, run: verbs.onHelp },
  ]
}

const when = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' })

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
  { group: 'Findings', text: 'Next finding', keys: keyMap.next.keys, run: () => verbs.onStep(1) },
  { group: 'Findings', text: 'Previous finding', keys: keyMap.previous.keys, run: () => verbs.onStep(-1) },
  { group: 'Findings', text: keyMap.fix.text, keys: keyMap.fix.keys, run: verbs.onFixHere },
  { group: 'Findings', text: 'Make all safe fixes', run: onFixAll },
  { group: 'Findings', text: 'Review all fixes…', keys: keyMap.review.keys, run: verbs.onReview },
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
  if (outcome.kind === 'failed') return tell('The fixes could not be made. The text is as it was.')
  const { fixes, files, source: fixed } = outcome.value
  if (fixes === 0) return tell('No safe fix is left. Others may be found under Review all fixes.')
  dispatch({
    kind: 'rewrite',
    source: fixed,
    files,
    note: fixes === 1 ? 'Made 1 fix' : `Made ${fixes} fixes`,
  })
}
