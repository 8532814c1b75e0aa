import { type ReactNode, useState } from 'react'
import type { Finding } from '../../engine/report/report.ts'
import { applyEdits } from '../../engine/text/edit.ts'
import { Button } from '../ui/Button.tsx'
import { formatSaving, isNotable } from '../ui/bytes.ts'
import { DiffView } from '../ui/DiffView.tsx'
import { Prose } from '../ui/Prose.tsx'
import type { FindingVerbs } from './finding-verbs.ts'
import { IgnoreForm } from './IgnoreForm.tsx'
import { ignoreEdit } from './ignore.ts'

interface Props {
  readonly finding: Finding
  readonly line: number
  /** The text that the finding's spans count in. */
  readonly source: string
  readonly isLit: boolean
  /** False while the text has moved on and the fix would miss. */
  readonly isCurrent: boolean
  readonly verbs: FindingVerbs
  readonly children?: ReactNode
}

/** One place where a rule found something, with what can be done about it. */
export function FindingPlace({ finding, line, source, isLit, isCurrent, verbs, children }: Props) {
  const [shown, setShown] = useState<'preview' | 'ignore'>()
  const toggle = (what: 'preview' | 'ignore') => setShown((before) => (before === what ? undefined : what))
  const { fix, at } = finding
  return (
    <li
      className={`space-y-2 px-3 py-2 transition-colors ${isLit ? 'bg-lit' : ''}`}
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
        <span className="w-9 shrink-0 text-muted text-xs leading-5 tabular-nums">line {line}</span>
        <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
          <Prose>{finding.message}</Prose>
        </span>
      </button>
      <div className="flex flex-wrap items-center gap-1.5 pl-11 max-md:pl-0">
        {fix && (
          <Button
            look="outline"
            disabled={!isCurrent}
            title={fix.title}
            onClick={() => verbs.onFix([finding])}
          >
            Fix
            {isNotable(finding.saves) && (
              <span className="text-saved tabular-nums">{formatSaving(finding.saves)}</span>
            )}
          </Button>
        )}
        {fix && (
          <Button look="quiet" aria-expanded={shown === 'preview'} onClick={() => toggle('preview')}>
            Preview
          </Button>
        )}
        <Button look="quiet" aria-expanded={shown === 'ignore'} onClick={() => toggle('ignore')}>
          Ignore…
        </Button>
        {children}
      </div>
      {fix && shown === 'preview' && (
        <div className="space-y-1.5">
          <p className="text-muted text-xs">
            {fix.title}
            {fix.safety === 'review' && (
              <span className="text-warning"> · look at it before you apply it</span>
            )}
          </p>
          <DiffView
            label={`What the fix changes: ${fix.title}`}
            before={source}
            after={applyEdits(source, fix.edits)}
            context={1}
          />
          {fix.files?.map(({ name }) => (
            <p key={name} className="text-muted text-xs">
              Also writes <code className="font-mono">{name}</code>
            </p>
          ))}
        </div>
      )}
      {shown === 'ignore' && (
        <IgnoreForm
          finding={finding}
          onCancel={() => setShown(undefined)}
          onIgnore={(dialect, reason) => {
            setShown(undefined)
            verbs.onEdit(ignoreEdit(source, finding, dialect, reason), `Ignored ${finding.rule}`)
          }}
        />
      )}
    </li>
  )
}
