import { useCallback, useMemo, useState } from 'react'
import { type FixableFinding, isFixable, isSafe, placeOf } from '../../engine/report/fixable.ts'
import type { Finding, Report } from '../../engine/report/report.ts'
import { lineMap } from '../../engine/text/line-map.ts'
import type { Analyst } from '../../worker/client.ts'
import { addressOfChange } from '../address-of.ts'
import { Button } from '../ui/Button.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Modal } from '../ui/Modal.tsx'
import { UnlessLost } from '../ui/UnlessLost.tsx'
import { useCopy } from '../ui/use-copy.ts'
import { counted, say, sayIfKnown } from '../words/say.ts'
import { ChangeView } from './ChangeView.tsx'
import { FixList } from './FixList.tsx'
import { Outcome } from './Outcome.tsx'
import { useChosen } from './use-chosen.ts'
import { type Draft, useReportOf, withChange } from './use-report-of.ts'
import { Weighing } from './Weighing.tsx'

interface Props {
  readonly draft: Draft
  readonly report: Report
  readonly analyst: Analyst
  readonly onApply: (source: string, files: Readonly<Record<string, string>>, note: string) => void
  readonly onClose: () => void
}

/** All fixes with their diff, to choose from before anything is changed. */
export function ReviewDialog({ draft, report, analyst, onApply, onClose }: Props) {
  const fixable = useMemo(() => report.findings.filter(isFixable), [report])
  const [answers, setAnswers] = useState<ReadonlyMap<string, boolean>>(new Map())
  const map = useMemo(() => lineMap(draft.source), [draft.source])
  const toggle = useCallback(
    (some: readonly FixableFinding[], isOn: boolean) =>
      setAnswers((before) => new Map([...before, ...some.map((one) => [placeOf(one), isOn] as const)])),
    [],
  )
  // What the user said; else safe ones are ticked and the others are not.
  const isTicked = (one: FixableFinding) => answers.get(placeOf(one)) ?? isSafe(one)
  const { fixed, isCurrent, hasFailed } = useChosen(analyst, draft, fixable, isTicked)
  const changed = useMemo(() => fixed && withChange(draft, fixed), [draft, fixed])
  const after = useReportOf(changed)
  const { copied, copy } = useCopy()
  const changesNothing = !fixed || (fixed.source === draft.source && Object.keys(fixed.files).length === 0)
  const fixes = fixed?.fixes ?? 0
  const left = fixed?.left ?? []
  const further = fixes - (fixable.filter(isTicked).length - left.length)

  return (
    <Modal
      isWide
      title={say('Review all fixes')}
      description={say('Untick what you do not want. Nothing changes until you apply.')}
      onClose={onClose}
    >
      <div className="flex min-h-0 flex-1 max-md:flex-col max-md:overflow-y-auto">
        <FixList fixable={fixable} isTicked={isTicked} map={map} onToggle={toggle} />
        <div
          aria-busy={!isCurrent}
          className="min-h-0 min-w-0 flex-1 space-y-3 bg-canvas p-3 md:overflow-y-auto"
        >
          {!isCurrent && <UnlessLost>{null}</UnlessLost>}
          {hasFailed && <p role="alert">{say('The fixes could not be made. The text is as it was.')}</p>}
          {fixed && <ChangeView before={draft} after={fixed} />}
          {isCurrent && further > 0 && (
            <p className="text-muted">
              {counted(
                further,
                'One fix more became possible by these, and is made along.',
                '{count} fixes more became possible by these, and are made along.',
              )}
            </p>
          )}
          <Left findings={left} />
        </div>
      </div>
      <footer className="flex flex-wrap items-center gap-3 border-line border-t px-4 py-3">
        {isCurrent && after.report ? (
          <Outcome before={report} after={after.report} />
        ) : (
          <Weighing onRetry={after.retry} />
        )}
        <div className="ml-auto flex flex-wrap justify-end gap-2">
          <CopyButton
            label={say('Copy a link to this change')}
            text={say('Copy link')}
            isCopied={copied === 'link'}
            isDisabled={changesNothing}
            onCopy={() => fixed && copy('link', addressOfChange(draft, fixed))}
          />
          <Button size="medium" onClick={onClose}>
            {say('Cancel')}
          </Button>
          <Button
            look="solid"
            size="medium"
            disabled={changesNothing || !isCurrent}
            onClick={() =>
              fixed && onApply(fixed.source, fixed.files, counted(fixes, 'Made 1 fix', 'Made {count} fixes'))
            }
          >
            {counted(fixes, 'Apply 1 fix', 'Apply {count} fixes')}
          </Button>
        </div>
      </footer>
    </Modal>
  )
}

/** Ticked, and not made. */
function Left({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  const titles = [
    ...new Set(findings.map(({ fix, title }) => sayIfKnown(fix?.title ?? title).replaceAll('`', ''))),
  ]
  return (
    <p className="text-muted">
      {say('Not made, because it does not go together with the others. Apply these first and look again:')}{' '}
      {titles.slice(0, 3).join(say('; '))}
      {titles.length > 3 && ` + ${say('{count} more', { count: titles.length - 3 })}`}
    </p>
  )
}
