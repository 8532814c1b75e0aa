import { ChevronRight, CornerLeftUp, File, Folder } from 'lucide-react'
import { useCallback, useState } from 'react'
import { formatBytes } from '../ui/bytes.ts'
import { counted, say } from '../words/say.ts'
import { isSum, type Listing } from './listing.ts'
import { parentOf } from './paths.ts'
import { type Entry, entriesOf, type Survey } from './survey.ts'
import { useSlices } from './use-slices.ts'

interface Props {
  readonly listing: Listing
  readonly survey: Survey
}

const mostRows = 40

/** The heaviest entries of the build context, folder by folder. */
export function Entries({ listing, survey }: Props) {
  const [folder, setFolder] = useState('')
  const known = useSlices(
    useCallback(
      function* () {
        return { folder, entries: yield* entriesOf(listing, survey, folder) }
      },
      [listing, survey, folder],
    ),
  )
  if (!known) return <p className="p-3 text-center text-muted">{say('Weighing…')}</p>
  const { entries } = known
  const full = Math.max(1, ...entries.slice(0, mostRows).map(({ kept, ignored }) => kept + ignored))
  const rest = entries.slice(mostRows)
  return (
    <section
      aria-label={say('Largest entries')}
      className="overflow-hidden rounded-lg border border-line bg-surface"
    >
      <h3 className="border-line border-b bg-sunken px-3 py-2 font-medium">
        {say('Largest entries')}
        {known.folder !== '' && (
          <span className="font-mono font-normal text-muted text-xs">
            {' '}
            {say('in {folder}', { folder: known.folder })}
          </span>
        )}
      </h3>
      <ul>
        {known.folder !== '' && (
          <li>
            <button
              type="button"
              className={`${row} text-muted hover:bg-hover`}
              onClick={() => setFolder(parentOf(known.folder))}
            >
              <CornerLeftUp className="size-3.5 shrink-0" aria-hidden="true" />
              {say('Up to {folder}', { folder: parentOf(known.folder) || say('the whole context') })}
            </button>
          </li>
        )}
        {entries.slice(0, mostRows).map((entry) => (
          <li key={entry.name}>
            <EntryRow entry={entry} full={full} onOpen={() => setFolder(entry.path)} />
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <p className="border-line border-t px-3 py-2 text-faint text-xs">
          {counted(rest.length, '1 smaller entry', '{count} smaller entries')}
          {say(', ')}
          {formatBytes(rest.reduce((sum, { kept, ignored }) => sum + kept + ignored, 0))}
        </p>
      )}
    </section>
  )
}

const row = 'flex h-8 w-full items-center gap-2 px-3 text-left text-xs -outline-offset-2 max-md:h-11'

const otherText = (name: string): string =>
  name === '*' ? say('other files') : say('other {pattern}', { pattern: name })

function EntryRow({
  entry,
  full,
  onOpen,
}: {
  readonly entry: Entry
  readonly full: number
  readonly onOpen: () => void
}) {
  const { name, isFolder, kept, ignored } = entry
  const Icon = isFolder ? Folder : File
  const inside = (
    <>
      <Icon className="size-3.5 shrink-0 text-faint" aria-hidden="true" />
      <span className="min-w-0 flex-1 truncate font-mono">{isSum(name) ? otherText(name) : name}</span>
      {ignored > 0 && (
        <span className="shrink-0 text-faint tabular-nums">
          {say('{size} ignored', { size: formatBytes(ignored) })}
        </span>
      )}
      <span aria-hidden="true" className="flex h-2 w-16 shrink-0 overflow-hidden rounded-full bg-hover">
        <span className="bg-(--bar-own)" style={{ width: `${(kept / full) * 100}%` }} />
        <span className="bg-(--bar-idle)" style={{ width: `${(ignored / full) * 100}%` }} />
      </span>
      <span className={`w-16 shrink-0 text-right tabular-nums ${kept === 0 ? 'text-faint' : ''}`}>
        {formatBytes(kept)}
      </span>
      <ChevronRight
        className={`size-3.5 shrink-0 text-faint ${isFolder ? '' : 'invisible'}`}
        aria-hidden="true"
      />
    </>
  )
  if (!isFolder) return <div className={row}>{inside}</div>
  return (
    <button type="button" className={`${row} hover:bg-hover`} onClick={onOpen}>
      {inside}
    </button>
  )
}
