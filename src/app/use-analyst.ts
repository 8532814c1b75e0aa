import { useState } from 'react'
import { type Analyst, type AnalystSettings, type AnalystStatus, createAnalyst } from '../worker/client.ts'

export type CreateAnalyst = (settings: AnalystSettings) => Analyst

/** One analyst for the life of the page, how it is, and how to start it again while it is lost. */
export function useAnalyst(create: CreateAnalyst = createAnalyst) {
  const [status, setStatus] = useState<AnalystStatus>('starting')
  const [analyst] = useState(() => create({ onStatus: setStatus }))
  return { analyst, status, retry: status === 'lost' ? analyst.retry : undefined }
}
