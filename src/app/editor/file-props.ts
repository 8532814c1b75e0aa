import { say } from '../words/say.ts'

/** What both editors of a file beside the Dockerfile, the plain and the rich one, are given and give back. */
export interface FileProps {
  readonly name: string
  readonly text: string
  /** Of all files there are. */
  readonly names: readonly string[]
  /** True when Tab moves the focus instead of indenting. */
  readonly tabMovesFocus: boolean
  readonly isDark: boolean
  readonly onChange: (name: string, text: string) => void
}

export const placeholderOf = (name: string): string =>
  name === '.dockerignore' ? say('One pattern a line: .git') : say('Type or paste the text of this file.')
