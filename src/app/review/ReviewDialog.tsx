import { useMemo, useState } from 'react'
import type { Report } from '../../engine/report/report.ts'
import { lineMap } from '../../engine/text/line-map.ts'
import type { Analyst } from '../../worker/client.ts'
import type { SharedOptions } from '../share/codec.ts'
import { Button } from '../ui/Button.tsx'
import { DiffView } from '../ui/DiffView.tsx'
import { Modal } from '../ui/Modal.tsx'
import { counted, say } from '../words/say.ts'
import { type Fixable, isFixable } from './chosen-fixes.ts'
import { FixList } from './FixList.tsx'
import { Outcome } from './Outcome.tsx'
import { useOutcome } from './use-outcome.ts'

interface Props {
  readonly source: string
  readonly options: SharedOptions
  readonly report: Report
  readonly analyst: Analyst
  readonly onApply: (source: string, files: Readonly<Record<string, string>>, note: string) => void
  readonly onClose: () => void
}

/** All fixes with their diff, to choose from before anything is changed. */
export function ReviewDialog({ source, options, report, analyst, onApply, onClose }: Props) {
  const fixable = useMemo(() => report.findings.filter(isFixable), [report])
  const [answers, setAnswers] = useState<ReadonlyMap<string, boolean>>(new Map())
  const chosen = useMemo(() => fixable.filter((one) => isTicked(one, answers)), [fixable, answers])
  const isSafeSet = fixable.every((one) => (one.fix.safety === 'safe') === isTicked(one, answers))
  const { fixed, after } = useOutcome({ source, options, chosen, isSafeSet, analyst })
  const toggle = (some: readonly Fixable[], isOn: boolean) =>
    setAnswers((before) => new Map([...before, ...some.map((one) => [nameOf(one), isOn] as const)]))
  const files = Object.keys(fixed.files)

  return (
    <Modal
      isWide
      title={say('Review all fixes')}
      description={say('Untick what you do not want. Nothing changes until you apply.')}
      onClose={onClose}
    >
      <div className="flex min-h-0 flex-1 max-md:flex-col max-md:overflow-y-auto">
        <FixList
          fixable={fixable}
          isTicked={(one) => isTicked(one, answers)}
          map={lineMap(source)}
          onToggle={toggle}
        />
        <div className="min-h-0 min-w-0 flex-1 space-y-3 bg-canvas p-3 md:overflow-y-auto">
          <DiffView
            label={say('What changes in {file}', { file: 'Dockerfile' })}
            before={source}
            after={fixed.source}
            context={3}
          />
          {files.map((name) => (
            <div key={name} className="space-y-1">
              <h3 className="font-mono text-muted text-xs">{name}</h3>
              <DiffView
                label={say('What changes in {file}', { file: name })}
                before={options.files?.[name] ?? ''}
                after={fixed.files[name] ?? ''}
                context={3}
              />
            </div>
          ))}
          {fixed.skipped.length > 0 && (
            <p className="text-muted">
              {say(
                '{count} of the chosen fixes touch the same text as another one and wait for the next review.',
                { count: fixed.skipped.length },
              )}
            </p>
          )}
        </div>
      </div>
      <footer className="flex flex-wrap items-center gap-3 border-line border-t px-4 py-3">
        <Outcome before={report} after={after} />
        <div className="ml-auto flex gap-2">
          <Button size="medium" onClick={onClose}>
            {say('Cancel')}
          </Button>
          <Button
            look="solid"
            data-autofocus
            size="medium"
            disabled={chosen.length === 0 || (fixed.source === source && files.length === 0)}
            onClick={() =>
              onApply(fixed.source, fixed.files, counted(fixed.fixes, 'Made 1 fix', 'Made {count} fixes'))
            }
          >
            {counted(fixed.fixes, 'Apply 1 fix', 'Apply {count} fixes')}
          </Button>
        </div>
      </footer>
    </Modal>
  )
}

const nameOf = ({ rule, at }: Fixable): string => `${rule}@${at.start}-${at.end}`

/** What the user said; else safe ones are ticked and the others are not. */
const isTicked = (fixable: Fixable, answers: ReadonlyMap<string, boolean>): boolean =>
  answers.get(nameOf(fixable)) ?? fixable.fix.safety === 'safe'
