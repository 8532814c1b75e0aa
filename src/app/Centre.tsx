import { type ComponentProps, Suspense } from 'react'
import { EmptyStrip } from './strip/EmptyStrip.tsx'
import { lazyPart } from './ui/lazy-part.tsx'
import { Workbench } from './Workbench.tsx'

const SizeStrip = lazyPart(async () => (await import('./strip/SizeStrip.tsx')).SizeStrip)

/** What page and frame have in common: the whole image on one line, and the text with its panels below it. */
export const Centre = (props: ComponentProps<typeof Workbench>) => {
  const { state, known, verbs } = props
  return (
    <main className="flex min-h-0 flex-1 flex-col">
      <Suspense fallback={<EmptyStrip />}>
        <SizeStrip
          report={known?.report}
          isSettling={known?.awaitsTables ?? true}
          hovered={state.hovered}
          onHover={verbs.onHover}
          onJump={verbs.onJump}
          onReview={verbs.isReadOnly ? undefined : verbs.onReview}
        />
      </Suspense>
      <Workbench {...props} />
    </main>
  )
}
