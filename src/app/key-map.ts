import type { PlainText } from './words/say.ts'

/** The page's own keys, once for the help and for the list of commands; `use-shortcuts.ts` listens to them. */
export const keyMap = {
  next: { keys: 'F8', text: 'Next finding' },
  previous: { keys: 'Shift+F8', text: 'Previous finding' },
  fix: { keys: 'Ctrl+.', text: 'Fix what is under the cursor' },
  review: { keys: 'Ctrl+Shift+.', text: 'Review all fixes' },
  share: { keys: 'Ctrl+S', text: 'Share' },
  commands: { keys: 'F1', text: 'All commands; Ctrl K outside the editor' },
  pane: { keys: 'F6', text: 'Next pane; with Shift the one before' },
  tabMode: { keys: 'Ctrl+M', text: 'Let Tab move the focus, or indent again' },
  undo: { keys: 'Ctrl+Z', text: 'Take a fix back' },
  help: { keys: '?', text: 'This help' },
} as const satisfies Readonly<Record<string, { keys: string; text: PlainText }>>
