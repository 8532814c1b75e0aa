/** Something that the page can do, as the list of commands shows it. */
export interface Command {
  readonly group: string
  readonly text: string
  /** The key that does the same at any time: `Ctrl+Shift+.` */
  readonly keys?: string
  /** It is so already: the theme in use, the panel on screen. */
  readonly isCurrent?: boolean
  readonly run: () => void
}
