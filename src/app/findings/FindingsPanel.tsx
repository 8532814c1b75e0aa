import { memo, Suspense, useMemo, useRef, useState } from 'react'
import type { Report } from '../../engine/report/report.ts'
import { lineMap } from '../../engine/text/line-map.ts'
import { overlap, type Span } from '../../engine/text/span.ts'
import { Button } from '../ui/Button.tsx'
import { say, spokenLanguage } from '../words/say.ts'
import { FilterChips } from './FilterChips.tsx'
import { FindingCard } from './FindingCard.tsx'
import type { FindingVerbs } from './finding-verbs.ts'
import type { FilterName, Group, Order } from './groups.ts'
import { LongList } from './LongList.tsx'
import { AllClear, Plan, Suppressed } from './lazy-details.ts'
import { PlanRoom } from './PlanRoom.tsx'
import { useGroups } from './use-groups.ts'
import { useTools } from './use-tools.ts'

interface Props {
  readonly report: Report
  readonly source: string
  readonly lit: Span | undefined
  /** Grows when somebody goes to a place in the text. */
  readonly jumps?: number
  readonly verbs: FindingVerbs
}

/** Room for each is in the document, though most are not: beyond this even that is much. */
const cardsAtOnce = 1_000

const keyOf = ({ key }: Group) => key

export const FindingsPanel = memo(function FindingsPanel({ report, source, lit, jumps = 0, verbs }: Props) {
  const [filters, setFilters] = useState<ReadonlySet<FilterName>>(new Set())
  const [order, setOrder] = useState<Order>('impact')
  const [limit, setLimit] = useState(cardsAtOnce)
  const map = useMemo(() => lineMap(source), [source])
  const groups = useGroups(report, filters, order)
  const list = useRef<HTMLDivElement>(null)
  useTools(list, true, ({ rove }, element) => rove(element))
  useTools(list, jumps, ({ follow }, element) => {
    if (lit) follow(element, groups, lit)
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
            <p className="text-muted text-xs">
              {say('Descriptions, reasons and the handbook are in English.')}
            </p>
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
        <Suspense>
          <AllClear isEmpty={source.trim() === ''} />
        </Suspense>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: cards are articles, not list items */}
      <div ref={list} role="group" aria-label={say('Findings')} className="space-y-2">
        <LongList within={list} as="div" items={groups.slice(0, limit)} keyOf={keyOf} estimate={120}>
          {(group, index) => (
            <FindingCard
              group={group}
              place={index + 1}
              of={groups.length}
              source={source}
              map={map}
              lit={lit && group.findings.some(({ at }) => overlap(lit, at)) ? lit : undefined}
              verbs={verbs}
            />
          )}
        </LongList>
      </div>
      {groups.length > limit && (
        <Button onClick={() => setLimit(limit + cardsAtOnce)}>
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
