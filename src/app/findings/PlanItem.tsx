import { type MouseEvent, Suspense, useState } from 'react'
import type { Finding } from '../../engine/report/report.ts'
import { joinedFix } from '../joined-fix.ts'
import { Button } from '../ui/Button.tsx'
import { Prose } from '../ui/Prose.tsx'
import { say, sayIfKnown } from '../words/say.ts'
import { LookFirst } from './FindingPlace.tsx'
import type { FindingVerbs } from './finding-verbs.ts'
import { FixPreview } from './lazy-details.ts'

interface Props {
  /** All that can be fixed of one rule; at least one. */
  readonly findings: readonly Finding[]
  readonly gain: string
  readonly source: string
  readonly verbs: FindingVerbs
}

/** One line of the plan: what to do, what it brings, and a button that does it. */
export function PlanItem({ findings, gain, source, verbs }: Props) {
  const [isShown, setShown] = useState(false)
  const [first] = findings
  if (!first?.fix) return null
  const { safety } = first.fix
  const isOne = findings.every(({ fix }) => fix?.title === first.fix?.title)
  const title = sayIfKnown(isOne ? first.fix.title : first.title)
  // For the ear: backticks are marks for the eye.
  const spoken = title.replaceAll('`', '')
  const apply = ({ currentTarget }: MouseEvent) => {
    // The line is gone the next moment, and its button with it: the focus waits at the top of the list.
    currentTarget.closest<HTMLElement>('[data-findings]')?.focus()
    verbs.onFix(findings)
  }
  return (
    <li
      className="space-y-2 px-3 py-2"
      onPointerEnter={() => verbs.onHover(first.at)}
      onPointerLeave={() => verbs.onHover(undefined)}
    >
      <div className="flex items-center gap-x-3 gap-y-1.5 max-md:flex-wrap">
        <div className="min-w-0 flex-1 max-md:basis-full">
          <p className="[overflow-wrap:anywhere]">
            <Prose>{title}</Prose>
            {findings.length > 1 && (
              <span className="text-muted"> {say('in {count} places', { count: findings.length })}</span>
            )}
          </p>
          <p className="min-h-4 text-xs">
            <span className="text-saved">{gain}</span> {safety === 'review' && <LookFirst />}
          </p>
        </div>
        {!verbs.isReadOnly && (
          <>
            <Button
              look="quiet"
              aria-expanded={isShown}
              aria-label={say('Preview: {fix}', { fix: spoken })}
              onClick={() => setShown(!isShown)}
            >
              {say('Preview')}
            </Button>
            <Button aria-label={say('Apply: {fix}', { fix: spoken })} onClick={apply}>
              {say('Apply')}
            </Button>
          </>
        )}
      </div>
      {isShown && (
        <Suspense>
          <FixPreview title={title} fix={joinedFix(findings)} isSafe={safety === 'safe'} source={source} />
        </Suspense>
      )}
    </li>
  )
}
