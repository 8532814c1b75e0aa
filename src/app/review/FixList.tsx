import { memo, useState } from 'react'
import { type FixableFinding, placeOf } from '../../engine/report/fixable.ts'
import type { LineMap } from '../../engine/text/line-map.ts'
import { Button } from '../ui/Button.tsx'
import { useByAndBy } from '../ui/by-and-by.ts'
import { formatSaving, isNotable } from '../ui/bytes.ts'
import { Prose } from '../ui/Prose.tsx'
import { SeverityIcon } from '../ui/Severity.tsx'
import { say, sayIfKnown } from '../words/say.ts'

interface Props {
  readonly fixable: readonly FixableFinding[]
  readonly isTicked: (finding: FixableFinding) => boolean
  readonly map: LineMap
  readonly onToggle: (findings: readonly FixableFinding[], isOn: boolean) => void
}

const parts = [
  { safety: 'safe', title: 'Safe', text: 'The image does the same.' },
  { safety: 'review', title: 'Look first', text: 'They may change what the image does.' },
] as const

/** The fixes to tick: safe ones above, those that need a look below. */
export const FixList = ({ fixable, isTicked, map, onToggle }: Props) => (
  <div className="w-[400px] shrink-0 overflow-y-auto border-line border-r max-lg:w-[320px] max-md:w-full max-md:overflow-visible max-md:border-r-0 max-md:border-b">
    {parts.map(({ safety, title, text }) => {
      const some = fixable.filter(({ fix }) => fix.safety === safety)
      if (some.length === 0) return null
      const areAllOn = some.every(isTicked)
      return (
        <fieldset key={safety} className="min-w-0 border-line [&+fieldset]:border-t">
          <legend className="sr-only">{say(title)}</legend>
          <label className="flex items-center gap-2.5 bg-sunken px-4 py-2 max-md:min-h-11">
            <input
              type="checkbox"
              // Apply cannot have the focus before there is something to apply.
              data-autofocus
              className="size-4 accent-accent"
              checked={areAllOn}
              onChange={() => onToggle(some, !areAllOn)}
            />
            <span>
              <span className="font-medium">{say(title)}</span>{' '}
              <span className="text-muted">· {say(text)}</span>
            </span>
          </label>
          <Items fixable={some} isTicked={isTicked} map={map} onToggle={onToggle} />
        </fieldset>
      )
    })}
  </div>
)

const itemsAtOnce = 100
const itemsPerFrame = 8

function Items({ fixable, isTicked, map, onToggle }: Props) {
  const [limit, setLimit] = useState(itemsAtOnce)
  const made = useByAndBy(Math.min(limit, fixable.length), itemsPerFrame)
  return (
    <>
      <ul className="divide-y divide-line/60">
        {fixable.slice(0, made).map((one) => (
          <FixItem key={placeOf(one)} finding={one} isOn={isTicked(one)} map={map} onToggle={onToggle} />
        ))}
      </ul>
      {fixable.length > limit && (
        <Button look="quiet" className="m-2" onClick={() => setLimit(limit * 4)}>
          {say('Show {count} more', { count: fixable.length - limit })}
        </Button>
      )}
    </>
  )
}

interface ItemProps {
  readonly finding: FixableFinding
  readonly isOn: boolean
  readonly map: LineMap
  readonly onToggle: Props['onToggle']
}

const FixItem = memo(function FixItem({ finding, isOn, map, onToggle }: ItemProps) {
  const { fix, at, severity, saves } = finding
  return (
    <li>
      <label className="flex items-start gap-2.5 px-4 py-2 hover:bg-hover max-md:min-h-11">
        <input
          type="checkbox"
          className="mt-0.5 size-4 shrink-0 accent-accent"
          checked={isOn}
          onChange={({ target }) => onToggle([finding], target.checked)}
        />
        <span className="min-w-0 flex-1">
          <span className="block">
            <Prose>{sayIfKnown(fix.title)}</Prose>
          </span>
          <span className="flex items-start gap-1.5 text-muted text-xs">
            <SeverityIcon severity={severity} className="mt-px size-3.5!" />
            <span className="shrink-0">
              {say('line {line}', { line: String(map.positionAt(at.start).line) })}
            </span>
            <span className="min-w-0">{sayIfKnown(finding.title).replaceAll('`', '')}</span>
            {isNotable(saves) && (
              <span
                className={`ml-auto shrink-0 whitespace-nowrap tabular-nums ${saves.likely > 0 ? 'text-saved' : ''}`}
              >
                {formatSaving(saves)}
              </span>
            )}
          </span>
        </span>
      </label>
    </li>
  )
})
