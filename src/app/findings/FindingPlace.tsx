import { Suspense, useState } from 'react'
import type { Finding } from '../../engine/report/report.ts'
import type { Amount } from '../../engine/sizes/amount.ts'
import { joinedFix } from '../joined-fix.ts'
import { Button } from '../ui/Button.tsx'
import { formatSaving, isNotable } from '../ui/bytes.ts'
import { Prose } from '../ui/Prose.tsx'
import { say, sayIfKnown } from '../words/say.ts'
import type { FindingVerbs } from './finding-verbs.ts'
import { FixPreview, IgnoreForm } from './lazy-details.ts'

interface Props {
  readonly finding: Finding
  readonly line: number
  /** The text that the finding's spans count in. */
  readonly source: string
  readonly isLit: boolean
  readonly verbs: FindingVerbs
}

/** What a fix saves, or adds; nothing when that is hardly anything. */
export const Saved = ({ amount }: { readonly amount: Amount | undefined }) =>
  isNotable(amount) && (
    <span className={`tabular-nums ${amount.likely > 0 ? 'text-saved' : 'text-muted'}`}>
      {formatSaving(amount)}
    </span>
  )

/** Said of a fix that may change what the image does. */
export const LookFirst = () => <span className="text-warning">· {say('look first')}</span>

/** One place where a rule found something, with what can be done about it. */
export function FindingPlace({ finding, line, source, isLit, verbs }: Props) {
  const [shown, setShown] = useState<'preview' | 'ignore'>()
  const toggle = (what: 'preview' | 'ignore') => setShown((before) => (before === what ? undefined : what))
  const { fix, at } = finding
  const title = fix && sayIfKnown(fix.title)
  return (
    <div
      data-lit={isLit ? '' : undefined}
      className="space-y-2 px-3 py-2 transition-colors data-lit:bg-lit max-md:space-y-1"
      onPointerEnter={() => verbs.onHover(at)}
      onPointerLeave={() => verbs.onHover(undefined)}
    >
      <button
        type="button"
        data-finding
        tabIndex={-1}
        className="flex w-full gap-2 rounded text-left max-md:min-h-11 max-md:items-center"
        onClick={() => verbs.onJump(at)}
      >
        <span className="min-w-(--line-room) shrink-0 whitespace-nowrap text-muted text-xs leading-5 tabular-nums">
          {say('line {line}', { line: String(line) })}
        </span>
        <span lang="en" className="min-w-0 flex-1 pl-1 [overflow-wrap:anywhere]">
          <Prose>{finding.message}</Prose>
        </span>
      </button>
      {!verbs.isReadOnly && (
        <div className="flex flex-wrap items-center gap-1.5 pl-[calc(var(--line-room)+12px)] max-md:pl-0">
          {fix ? (
            <Button title={title} onClick={() => verbs.onFix([finding])}>
              {say('Fix')}
              <Saved amount={finding.saves} />
              {fix.safety === 'review' && <LookFirst />}
            </Button>
          ) : (
            <span className="mr-1 text-faint text-xs">{say('No automatic fix')}</span>
          )}
          {fix && (
            <Button look="quiet" aria-expanded={shown === 'preview'} onClick={() => toggle('preview')}>
              {say('Preview')}
            </Button>
          )}
          <Button look="quiet" aria-expanded={shown === 'ignore'} onClick={() => toggle('ignore')}>
            {say('Ignore…')}
          </Button>
        </div>
      )}
      <Suspense>
        {fix && title && shown === 'preview' && (
          <FixPreview
            title={title}
            fix={joinedFix([finding])}
            isSafe={fix.safety === 'safe'}
            source={source}
          />
        )}
        {shown === 'ignore' && (
          <IgnoreForm
            finding={finding}
            source={source}
            onCancel={() => setShown(undefined)}
            onIgnore={(edit) => {
              setShown(undefined)
              verbs.onEdit([edit], say('Ignored {rule}', { rule: finding.rule }))
            }}
          />
        )}
      </Suspense>
    </div>
  )
}
