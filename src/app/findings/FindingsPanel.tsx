import { CircleCheck } from 'lucide-react'
import { type KeyboardEvent, memo, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import type { Report } from '../../engine/report/report.ts'
import { lineMap } from '../../engine/text/line-map.ts'
import { overlap, type Span } from '../../engine/text/span.ts'
import { Button } from '../ui/Button.tsx'
import { say, spokenLanguage } from '../words/say.ts'
import { FilterChips } from './FilterChips.tsx'
import { FindingCard } from './FindingCard.tsx'
import type { FindingVerbs } from './finding-verbs.ts'
import type { FilterName, Order } from './groups.ts'
import { Plan, Suppressed } from './lazy-details.ts'
import { PlanRoom } from './PlanRoom.tsx'
import { useGroups } from './use-groups.ts'

interface Props {
  readonly report: Report
  readonly source: string
  readonly lit: Span | undefined
  readonly verbs: FindingVerbs
}

const cardsAtOnce = 60

export const FindingsPanel = memo(function FindingsPanel({ report, source, lit, verbs }: Props) {
  const [filters, setFilters] = useState<ReadonlySet<FilterName>>(new Set())
  const [order, setOrder] = useState<Order>('impact')
  const [limit, setLimit] = useState(cardsAtOnce)
  const map = useMemo(() => lineMap(source), [source])
  const groups = useGroups(report, filters, order)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const all = list.current?.querySelectorAll<HTMLElement>('[data-finding]')
    if (all?.[0] && ![...all].some(({ tabIndex }) => tabIndex === 0)) all[0].tabIndex = 0
  })
  const toggle = (name: FilterName) =>
    setFilters(
      (before) => new Set(before.has(name) ? [...before].filter((one) => one !== name) : [...before, name]),
    )

  return (
    <div data-findings tabIndex={-1} className="space-y-3 p-3 outline-none">
      {report.findings.length > 0 ? (
        <>
          {report.findings.some(({ fix }) => fix) && (
            <Suspense fallback={<PlanRoom />}>
              <Plan report={report} source={source} verbs={verbs} />
            </Suspense>
          )}
          {spokenLanguage() !== 'en' && (
            <p className="text-muted text-xs">{say('The texts of rules and findings are in English.')}</p>
          )}
          <div className="flex items-start gap-3">
            <FilterChips findings={report.findings} filters={filters} onToggle={toggle} />
            <select
              aria-label={say('Sort by')}
              className="h-6 shrink-0 rounded-md bg-transparent text-muted text-xs hover:bg-hover max-md:h-11"
              value={order}
              onChange={({ target }) => setOrder(target.value === 'line' ? 'line' : 'impact')}
            >
              <option value="impact">{say('by impact')}</option>
              <option value="line">{say('by line')}</option>
            </select>
          </div>
        </>
      ) : (
        <AllClear isEmpty={source.trim() === ''} />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: cards are articles, not list items */}
      <div
        ref={list}
        role="group"
        aria-label={say('Findings')}
        className="space-y-2"
        onKeyDown={rove}
        onFocus={enter}
      >
        {groups.slice(0, limit).map((group) => (
          <FindingCard
            key={group.key}
            group={group}
            source={source}
            map={map}
            lit={lit && group.findings.some(({ at }) => overlap(lit, at)) ? lit : undefined}
            verbs={verbs}
          />
        ))}
      </div>
      {groups.length > limit && (
        <Button onClick={() => setLimit(limit + 4 * cardsAtOnce)}>
          {say('Show {count} more', { count: groups.length - limit })}
        </Button>
      )}
      {report.suppressed.length > 0 && (
        <Suspense>
          <Suppressed findings={report.suppressed} map={map} onJump={verbs.onJump} />
        </Suspense>
      )}
    </div>
  )
})

const AllClear = ({ isEmpty }: { readonly isEmpty: boolean }) => (
  <div className="flex flex-col items-center gap-2 px-6 py-14 text-center text-muted">
    {!isEmpty && <CircleCheck className="size-8 text-saved" aria-hidden="true" />}
    <p className="font-medium text-text">{isEmpty ? say('Nothing to inspect yet') : say('No findings')}</p>
    <p>
      {isEmpty
        ? say('Paste a Dockerfile, drop one here, or open an example.')
        : say('Drydock has nothing to complain about.')}
    </p>
  </div>
)

/** One stop for Tab in the whole list; arrows move on. */
function rove(event: KeyboardEvent<HTMLDivElement>) {
  const { target } = event
  if (!(target instanceof HTMLElement) || !target.matches('[data-finding]')) return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-finding]')]
  const at = all.indexOf(target)
  const next = { ArrowDown: all[at + 1], ArrowUp: all[at - 1], Home: all[0], End: all.at(-1) }[event.key]
  if (!next) return
  event.preventDefault()
  next.focus()
}

function enter({ target, currentTarget }: { target: EventTarget; currentTarget: HTMLElement }) {
  if (!(target instanceof HTMLElement) || !target.matches('[data-finding]')) return
  for (const one of currentTarget.querySelectorAll<HTMLElement>('[data-finding][tabindex="0"]'))
    one.tabIndex = -1
  target.tabIndex = 0
}
