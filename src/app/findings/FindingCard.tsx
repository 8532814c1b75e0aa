import { ChevronDown } from 'lucide-react'
import { memo, Suspense, useId, useRef, useState } from 'react'
import { sum } from '../../engine/sizes/amount.ts'
import type { LineMap } from '../../engine/text/line-map.ts'
import { overlap, type Span } from '../../engine/text/span.ts'
import { Button } from '../ui/Button.tsx'
import { Prose } from '../ui/Prose.tsx'
import { SeverityIcon, severityLook } from '../ui/Severity.tsx'
import { say, sayIfKnown } from '../words/say.ts'
import { FindingPlace, LookFirst, Saved } from './FindingPlace.tsx'
import type { FindingVerbs } from './finding-verbs.ts'
import type { Group } from './groups.ts'
import { LongList } from './LongList.tsx'
import { RuleDetails } from './lazy-details.ts'

interface Props {
  readonly group: Group
  /** From 1: its place among so many cards. */
  readonly place: number
  readonly of: number
  readonly source: string
  readonly map: LineMap
  /** Undefined when it touches none of these findings. */
  readonly lit: Span | undefined
  readonly verbs: FindingVerbs
}

/** Places beyond these stay folded away until asked for. */
const placesShown = 4

/** An edit moves places, and they stay the same places. */
const keyOf = (_: unknown, index: number) => String(index)

/** A rule, and the places where it found something. */
export const FindingCard = memo(function FindingCard(props: Props) {
  const { group, source, map, lit, verbs } = props
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [showsAll, setShowsAll] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const [first] = group.findings
  const { Icon: _, text, name } = severityLook[first.severity]
  const title = sayIfKnown(first.title)
  const fixable = verbs.isReadOnly ? [] : group.findings.filter(({ fix }) => fix)
  const places = showsAll ? group.findings : group.findings.slice(0, placesShown)

  return (
    <article
      aria-labelledby={id}
      aria-posinset={props.place}
      aria-setsize={props.of}
      data-kept={showsAll ? '' : undefined}
      className="overflow-hidden rounded-lg border border-line bg-surface"
    >
      <header className="flex gap-2.5 px-3 pt-2.5 pb-1">
        <SeverityIcon severity={first.severity} className="mt-0.5" />
        <div className="min-w-0 flex-1">
          <h3 id={id} className="text-pretty font-medium">
            <Prose>{title}</Prose>
          </h3>
          <p className="flex min-h-5 items-center gap-x-1.5 text-xs">
            <span className={`shrink-0 font-medium ${text}`}>{say(name)}</span>
            <span className="text-faint" aria-hidden="true">
              ·
            </span>
            <span className="shrink-0 text-muted">{say(first.concern)}</span>
            <span className="text-faint" aria-hidden="true">
              ·
            </span>
            <code className="min-w-0 truncate font-mono text-2xs text-muted" title={first.rule}>
              {first.rule}
            </code>
          </p>
        </div>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-label={say('Why: {title}', { title })}
          className="-mt-1 -mr-1.5 flex h-7 shrink-0 items-center gap-0.5 self-start rounded-md px-1.5 text-muted text-xs hover:bg-hover hover:text-text max-md:h-11 max-md:px-3"
          onClick={() => setOpen(!isOpen)}
        >
          {say('Why')}
          <ChevronDown
            className={`size-3.5 transition-transform ${isOpen ? 'rotate-180' : ''}`}
            aria-hidden="true"
          />
        </button>
      </header>
      {isOpen && (
        <div className="border-line/60 border-b px-3 pt-1 pb-3">
          <Suspense>
            <RuleDetails name={first.rule} codes={first.codes} />
          </Suspense>
        </div>
      )}
      <ul ref={list} className="divide-y divide-line/60">
        <LongList within={list} as="li" items={places} keyOf={keyOf} estimate={70}>
          {(finding) => (
            <FindingPlace
              finding={finding}
              line={map.positionAt(finding.at.start).line}
              source={source}
              isLit={lit !== undefined && overlap(lit, finding.at)}
              verbs={verbs}
            />
          )}
        </LongList>
      </ul>
      {(group.findings.length > places.length || fixable.length > 1) && (
        <div className="flex gap-1.5 border-line/60 border-t px-3 py-1.5">
          {group.findings.length > places.length && (
            <Button look="quiet" onClick={() => setShowsAll(true)}>
              {say('Show {count} more', { count: group.findings.length - places.length })}
            </Button>
          )}
          {fixable.length > 1 && (
            <Button onClick={() => verbs.onFix(fixable)}>
              {say('Fix all {count}', { count: fixable.length })}
              <Saved amount={sum(fixable.flatMap((finding) => finding.saves ?? []))} />
              {fixable.some(({ fix }) => fix?.safety === 'review') && <LookFirst />}
            </Button>
          )}
        </div>
      )}
    </article>
  )
})
