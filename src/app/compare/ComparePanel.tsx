import { memo, useRef } from 'react'
import type { BaseRow } from '../../engine/compare/row.ts'
import type { ImageSize } from '../../engine/sizes/image-size.ts'
import type { Edit } from '../../engine/text/edit.ts'
import type { Span } from '../../engine/text/span.ts'
import type { Analyst } from '../../worker/client.ts'
import type { SharedOptions } from '../share/codec.ts'
import { Button } from '../ui/Button.tsx'
import { useLost } from '../ui/lost.ts'
import { Prose } from '../ui/Prose.tsx'
import { UnlessLost } from '../ui/UnlessLost.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { say } from '../words/say.ts'
import { BaseTable } from './BaseTable.tsx'
import { NothingToCompare } from './NothingToCompare.tsx'
import { useComparison } from './use-comparison.ts'
import { Variants } from './Variants.tsx'
import { verdictOf } from './verdict.ts'

interface Props {
  readonly analyst: Analyst
  /** Of the text as it is. */
  readonly size: ImageSize
  readonly source: string
  readonly options: SharedOptions
  readonly verbs: {
    readonly onJump: (span: Span) => void
    readonly onEdit: (edits: readonly Edit[], note: string) => void
  }
}

/** The whole image on other bases: which is the lightest, and what would break there. */
export default memo(function ComparePanel({ analyst, size, source, options, verbs }: Props) {
  const { compared, again } = useComparison(analyst, source, options)
  const isLost = useLost() !== undefined
  const answer = useRef<HTMLParagraphElement>(null)
  if (!compared)
    return (
      <UnlessLost>
        <Waiting>{say('Weighing the image on other bases…')}</Waiting>
      </UnlessLost>
    )
  const { rows, isDone, failure } = compared
  const isOld = compared.source !== source
  const isComplete = isDone && !isOld
  const use = (row: BaseRow) => {
    verbs.onEdit(row.edits, say('Moved to {base}', { base: row.base }))
    // The button goes with its row, and the focus must not go with it.
    answer.current?.focus()
  }
  return (
    <div className="space-y-3 p-3">
      {failure !== undefined && (
        <div
          role="alert"
          className="flex flex-wrap items-center gap-x-3 gap-y-1.5 rounded-md bg-warning-soft px-3 py-2 text-warning"
        >
          <p lang="en" className="min-w-0 flex-1">
            {failure}
          </p>
          <Button onClick={again}>{say('Try again')}</Button>
        </div>
      )}
      {!isComplete && <UnlessLost>{null}</UnlessLost>}
      {rows.length === 0 && failure === undefined && <NothingToCompare size={size} />}
      {rows.length > 0 && (
        <>
          <p ref={answer} role="status" tabIndex={-1} className="text-pretty outline-none">
            {isComplete ? (
              <Prose>{verdictOf(rows)}</Prose>
            ) : (
              !isLost && <SoFar count={rows.length - 1} isOld={isOld} />
            )}
          </p>
          <Variants rows={rows} />
          <BaseTable
            rows={rows}
            source={compared.source}
            isBusy={!isComplete}
            onUse={isOld ? undefined : use}
            onJump={verbs.onJump}
          />
          <p className="text-muted text-xs">
            {say(
              'Each row is an estimate of the whole edited text, compilers and renamed packages included. Solid: at least so much; hatched: up to so much; the line across the bars: what it weighs now.',
            )}
          </p>
        </>
      )}
    </div>
  )
})

const SoFar = ({ count, isOld }: { readonly count: number; readonly isOld: boolean }) => (
  <span className="text-muted">
    {isOld
      ? say('Weighing the image on other bases: {count} so far, of the text before…', { count })
      : say('Weighing the image on other bases: {count} so far…', { count })}
  </span>
)
