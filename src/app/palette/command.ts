/** Something that the page can do, as the list of commands shows it. */
export interface Command {
  readonly group: string
  readonly text: string
  /** Group and text in English, where the page speaks another language: people know both. */
  readonly english?: string
  /** The key that does the same at any time: `Ctrl+Shift+.` */
  readonly keys?: string
  /** It is so already: the theme in use, the panel on screen. */
  readonly isCurrent?: boolean
  readonly run: () => void
}
