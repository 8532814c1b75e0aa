import { useEffect, useState } from 'react'
import type { Report } from '../../engine/report/report.ts'
import type { Change, SharedOptions } from '../share/codec.ts'
import { useAnalyst } from '../use-analyst.ts'

export interface Draft {
  readonly source: string
  readonly options: SharedOptions
}

/** The text after a change, with the files beside it. */
export const withChange = ({ options }: Draft, { source, files }: Change): Draft => ({
  source,
  options: { ...options, files: { ...options.files, ...files } },
})

/** The report of a text that is not on screen, by a worker of its own. */
export interface ReportOf {
  /** Undefined until it has been weighed. */
  readonly report: Report | undefined
  /** Starts that worker again; there only while it is lost. */
  readonly retry: (() => void) | undefined
}

export function useReportOf(draft: Draft | undefined): ReportOf {
  const [known, setKnown] = useState<{ readonly draft: Draft; readonly report: Report }>()
  const { analyst: weigher, retry } = useAnalyst()
  useEffect(() => () => weigher.dispose(), [weigher])
  useEffect(() => {
    if (!draft) return
    weigher.ask(draft.source, draft.options)
    return weigher.subscribe(({ awaitsTables, report }) => {
      if (!awaitsTables) setKnown({ draft, report })
    })
  }, [weigher, draft])
  return { report: known?.draft === draft ? known?.report : undefined, retry }
}
