import { useMemo } from 'react'
import type { Analyst } from '../../worker/client.ts'
import type { SharedOptions } from '../share/codec.ts'
import { useAnswer } from '../use-answer.ts'
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
  const { platform } = options
  // Of the options only these matter; sizes would make the question long.
  const asked = useMemo(() => ({ ...(platform !== undefined && { platform }) }), [platform])
  const risks = survey?.risks
  const ask = useMemo(
    () =>
      risks &&
      (async () => {
        const use = await analyst.contextUse({ source, options: asked, paths: pathsToAsk(risks) })
        return use && { rows: riskRows(risks, use), source }
      }),
    [analyst, source, asked, risks],
  )
  return useAnswer(ask)
}
