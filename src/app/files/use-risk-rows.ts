import { useEffect, useMemo, useState } from 'react'
import type { Analyst } from '../../worker/client.ts'
import type { SharedOptions } from '../share/codec.ts'
import { pathsToAsk, type RiskRow, riskRows } from './risk-rows.ts'
import type { Survey } from './survey.ts'

export interface Surroundings {
  readonly analyst: Pick<Analyst, 'contextUse'>
  readonly source: string
  readonly options: SharedOptions
}

export interface Rows {
  readonly rows: readonly RiskRow[]
  /** The text that the rows' spans belong to. */
  readonly source: string
}

/** What is risky in the build context and taken along; `failed` when the worker could not tell. */
export function useRiskRows(
  survey: Survey | undefined,
  { analyst, source, options }: Surroundings,
): Rows | 'failed' | undefined {
  const [known, setKnown] = useState<Rows | 'failed'>()
  const { platform } = options
  // Of the options only these matter; sizes would make the question long.
  const asked = useMemo(() => ({ ...(platform !== undefined && { platform }) }), [platform])
  useEffect(() => {
    if (!survey) return
    let isWanted = true
    const { risks } = survey
    analyst.contextUse({ source, options: asked, paths: pathsToAsk(risks) }).then((use) => {
      if (isWanted) setKnown(use ? { rows: riskRows(risks, use), source } : 'failed')
    })
    return () => {
      isWanted = false
    }
  }, [analyst, source, asked, survey])
  return known
}
