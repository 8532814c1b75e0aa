import { type ReactNode, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { formatBytes } from '../ui/bytes.ts'
import { LineButton } from '../ui/LineButton.tsx'
import { say } from '../words/say.ts'

interface ListProps<Item> {
  readonly title: string
  readonly note: string
  readonly items: readonly Item[]
  readonly children: (item: Item) => ReactNode
}

const atOnce = 8

/** The first of a list of files, and the rest on request. */
export function FileList<Item>({ title, note, items, children }: ListProps<Item>) {
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? items : items.slice(0, atOnce)
  return (
    <section aria-label={title}>
      <h4 className="font-medium">
        {title} <span className="font-normal text-muted text-xs tabular-nums">{note}</span>
      </h4>
      <ul className="divide-y divide-line/60">{shown.map(children)}</ul>
      {shown.length < items.length && (
        <Button look="quiet" onClick={() => setShowsAll(true)}>
          {say('Show {count} more', { count: items.length - shown.length })}
        </Button>
      )}
    </section>
  )
}

interface RowProps {
  readonly path: string
  readonly bytes: number
  readonly said: string
  /** A line, or words for what is none. */
  readonly maker: number | string
  readonly onLine: (line: number) => void
}

export const FileRow = ({ path, bytes, said, maker, onLine }: RowProps) => (
  <li className="flex items-baseline gap-3 py-1 text-xs">
    <span className="min-w-0 flex-1">
      <code className="font-mono [overflow-wrap:anywhere]">{path}</code>{' '}
      <span className="text-muted">
        {said} {typeof maker === 'string' ? maker : <LineButton line={maker} onLine={onLine} />}
      </span>
    </span>
    <span className="shrink-0 tabular-nums">{formatBytes(bytes)}</span>
  </li>
)
