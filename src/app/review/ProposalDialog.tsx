import { useMemo } from 'react'
import type { Report } from '../../engine/report/report.ts'
import type { Change } from '../share/codec.ts'
import { Button } from '../ui/Button.tsx'
import { useLost } from '../ui/lost.ts'
import { Modal } from '../ui/Modal.tsx'
import { say } from '../words/say.ts'
import { ChangeView } from './ChangeView.tsx'
import { Outcome } from './Outcome.tsx'
import { type Draft, useReportOf, withChange } from './use-report-of.ts'
import { Weighing } from './Weighing.tsx'

interface Props {
  readonly draft: Draft
  readonly change: Change
  /** Of the text before; undefined while it is being analysed. */
  readonly report: Report | undefined
  readonly onAccept: () => void
  readonly onClose: () => void
}

/** What somebody proposes by a link: the text before, the text after, and what that comes to. */
export function ProposalDialog({ draft, change, report, onAccept, onClose }: Props) {
  const changed = useMemo(() => withChange(draft, change), [draft, change])
  const after = useReportOf(changed)
  const retry = useLost()
  return (
    <Modal
      isWide
      title={say('A change for you to review')}
      description={say('Whoever sent the link proposes it. Nothing changes until you accept.')}
      onClose={onClose}
    >
      <div className="min-h-0 flex-1 space-y-3 overflow-y-auto bg-canvas p-3">
        <ChangeView before={draft} after={change} />
      </div>
      <footer className="flex flex-wrap items-center gap-3 border-line border-t px-4 py-3">
        {report && after.report ? (
          <Outcome before={report} after={after.report} />
        ) : (
          <Weighing onRetry={after.retry ?? retry} />
        )}
        <div className="ml-auto flex gap-2">
          <Button size="medium" onClick={onClose}>
            {say('Keep mine')}
          </Button>
          <Button look="solid" data-autofocus size="medium" onClick={onAccept}>
            {say('Accept the change')}
          </Button>
        </div>
      </footer>
    </Modal>
  )
}
