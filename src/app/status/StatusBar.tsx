import { memo } from 'react'
import type { AnalystStatus } from '../../worker/client.ts'
import { Kbd } from '../ui/Kbd.tsx'
import { say } from '../words/say.ts'

interface Props {
  readonly status: AnalystStatus
  /** Milliseconds of the last analysis; undefined before the first. */
  readonly took: number | undefined
  readonly cursor: { readonly line: number; readonly column: number }
  readonly tabMovesFocus: boolean
  readonly savedNote: string | undefined
  readonly onCommands: () => void
}

export const StatusBar = memo(function StatusBar(props: Props) {
  const { status, took, cursor, tabMovesFocus, savedNote, onCommands } = props
  return (
    <footer className="flex h-7 shrink-0 items-center gap-4 border-line border-t bg-surface px-4 text-muted text-xs tabular-nums">
      <span className="truncate">
        {stateOf(status, took)} · {say('nothing uploaded')}
      </span>
      {savedNote && <span className="truncate max-lg:hidden">{savedNote}</span>}
      <button
        type="button"
        className="ml-auto flex h-6 items-center gap-1.5 max-lg:hidden"
        onClick={onCommands}
      >
        <Kbd>F1</Kbd> {say('All commands')}
      </button>
      <span className="flex items-center gap-1.5 max-lg:hidden">
        <Kbd>Ctrl M</Kbd> {tabMovesFocus ? say('Tab moves the focus') : say('Tab indents')}
      </span>
      <span className="max-lg:ml-auto">
        {say('Line {line}, column {column}', { line: String(cursor.line), column: String(cursor.column) })}
      </span>
    </footer>
  )
})

function stateOf(status: AnalystStatus, took: number | undefined): string {
  if (status === 'lost') return say('Analysis stopped')
  if (status === 'restarting') return say('Analysis is restarting')
  if (took === undefined) return say('Analysing')
  return say('Analysed in {time} ms', { time: took < 1 ? '< 1' : Math.round(took) })
}
