import { memo, useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'
import type { Report } from '../../engine/report/report.ts'
import type { Span } from '../../engine/text/span.ts'
import type { RealImage } from '../../worker/image/client.ts'
import type { SharedOptions } from '../share/codec.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { say } from '../words/say.ts'
import { isNews } from './calibrate.ts'
import { ImageSource } from './ImageSource.tsx'
import { PanelHead } from './PanelHead.tsx'
import { RealResult } from './RealResult.tsx'
import { type ImageReading, imageReading, type ReadingState } from './reading.ts'
import { useFit } from './use-fit.ts'

interface Props {
  readonly image: RealImage | undefined
  readonly report: Report
  /** The text that the report speaks of. */
  readonly source: string
  readonly options: SharedOptions
  readonly verbs: {
    readonly onImage: (image: RealImage | undefined, note: string) => void
    readonly onOptions: (options: SharedOptions) => void
    readonly onJump: (span: Span) => void
  }
  readonly reading?: ImageReading
  readonly spawn?: () => Worker
}

/** The image itself, if it has been built: read in this browser, laid over the text, and believed. */
export default memo(function RealImagePanel(props: Props) {
  const { image, report, source, options, verbs, reading = imageReading, spawn } = props
  const state = useSyncExternalStore(reading.subscribe, reading.get)
  const [isOpen, setOpen] = useState(image !== undefined)
  const [asksAnew, setAsksAnew] = useState(false)
  const { fitted, failure } = useFit({ image, source, options, report }, spawn)

  const section = useRef<HTMLElement>(null)
  const head = useRef<HTMLButtonElement>(null)
  const follow = useEffectEvent((came: ReadingState) => {
    if (came.kind === 'idle') return
    setOpen(true)
    if (came.kind !== 'read' && came.kind !== 'failed') return
    // The button that was pressed goes away, and the focus must not go with it.
    const { activeElement } = document
    if (activeElement === document.body || section.current?.contains(activeElement)) head.current?.focus()
    if (came.kind === 'failed') return
    verbs.onImage(came.image, say('Took the numbers of a real image'))
    reading.clear()
    setAsksAnew(false)
  })
  useEffect(() => follow(state), [state])

  const measured = fitted?.source === source ? fitted.fit.measured : undefined
  const calibrate = useEffectEvent((found: NonNullable<typeof measured>) => {
    if (isNews(found, options.measured)) verbs.onOptions({ measured: found })
  })
  useEffect(() => {
    if (measured) calibrate(measured)
  }, [measured])

  const isBusy = state.kind !== 'idle' && state.kind !== 'read'
  return (
    <section
      ref={section}
      aria-label={say('Real image')}
      className="mx-3 mt-3 overflow-hidden rounded-lg border border-line bg-surface"
    >
      <PanelHead
        image={image}
        measured={options.measured}
        isOpen={isOpen}
        button={head}
        onToggle={() => setOpen(!isOpen)}
        onForget={() => {
          verbs.onImage(undefined, say('Forgot the real image'))
          setAsksAnew(false)
        }}
      />
      {isOpen && (
        <div className="space-y-3 border-line border-t p-3">
          {(!image || asksAnew || isBusy) && (
            <ImageSource reading={reading} state={state} platform={options.platform} />
          )}
          {failure !== undefined && (
            <p role="alert" lang="en" className="text-warning">
              {failure}
            </p>
          )}
          {image && !fitted && failure === undefined && (
            <Waiting>{say('Laying the image over the text…')}</Waiting>
          )}
          {fitted && (
            <RealResult
              fitted={fitted}
              platform={options.platform}
              onAnother={asksAnew || isBusy ? undefined : () => setAsksAnew(true)}
              onJump={verbs.onJump}
            />
          )}
        </div>
      )}
    </section>
  )
})
