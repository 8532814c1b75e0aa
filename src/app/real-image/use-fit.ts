import { useEffect, useRef, useState } from 'react'
import type { Report } from '../../engine/report/report.ts'
import { type Fit, fitImage, type RealImage } from '../../worker/image/client.ts'
import type { SharedOptions } from '../share/codec.ts'

interface Question {
  readonly image: RealImage | undefined
  readonly source: string
  readonly options: SharedOptions
  readonly report: Report
}

/** An image over a text, and the report on that text. */
export interface Fitted {
  readonly image: RealImage
  readonly fit: Fit
  readonly source: string
  readonly report: Report
}

/** While someone types, a fit would be old before it is there. */
const pause = 300

/** How the image lies over the text. What is shown stays until fit and report agree on a newer text. */
export function useFit({ image, source, options, report }: Question, spawn?: () => Worker) {
  const [found, setFound] = useState<Pick<Fitted, 'image' | 'fit' | 'source'>>()
  const [shown, setShown] = useState<Fitted>()
  const [failure, setFailure] = useState<string>()
  const hasAsked = useRef(false)

  useEffect(() => {
    if (!image) return
    const stop = new AbortController()
    const ask = async () => {
      hasAsked.current = true
      const outcome = await fitImage(source, options, image, {
        signal: stop.signal,
        ...(spawn && { spawn }),
      })
      if (stop.signal.aborted) return
      setFailure(outcome.kind === 'failed' ? outcome.message : undefined)
      if (outcome.kind === 'done') setFound({ image, source, fit: outcome.value })
    }
    const timer = setTimeout(ask, hasAsked.current ? pause : 0)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [image, source, options, spawn])

  const isNews = found && (shown?.fit !== found.fit || shown.report !== report)
  if (isNews && found.source === source && found.image === image) setShown({ ...found, report })
  return { fitted: shown?.image === image ? shown : undefined, failure }
}
