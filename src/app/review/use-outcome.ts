import { useEffect, useMemo, useState } from 'react'
import type { Report } from '../../engine/report/report.ts'
import { type Analyst, createAnalyst } from '../../worker/client.ts'
import type { SharedOptions } from '../share/codec.ts'
import { useFixedAll } from '../use-fixed-all.ts'
import { type Fixable, type Fixed, withFixes } from './chosen-fixes.ts'

interface Question {
  readonly source: string
  readonly options: SharedOptions
  readonly chosen: readonly Fixable[]
  /** All safe ones and no others: then fixing goes on until nothing is left to fix. */
  readonly isSafeSet: boolean
  readonly analyst: Analyst
}

/** What the chosen fixes make of the text, and what that weighs: analysed by a second worker, not guessed. */
export function useOutcome({ source, options, chosen, isSafeSet, analyst }: Question) {
  const once = useMemo(() => withFixes(source, chosen), [source, chosen])
  const thorough = useFixedAll(analyst, source, options)
  const [report, setReport] = useState<{ readonly source: string; readonly report: Report }>()
  const [weigher] = useState(() => createAnalyst())
  useEffect(() => () => weigher.dispose(), [weigher])

  const fixed = useMemo<Fixed>(
    () => (isSafeSet && thorough ? { ...thorough, skipped: [] } : once),
    [isSafeSet, thorough, once],
  )
  useEffect(() => {
    weigher.ask(fixed.source, { ...options, files: { ...options.files, ...fixed.files } })
    return weigher.subscribe((answer) => {
      if (!answer.awaitsTables) setReport({ source: fixed.source, report: answer.report })
    })
  }, [weigher, fixed, options])

  return { fixed, after: report?.source === fixed.source ? report.report : undefined }
}
