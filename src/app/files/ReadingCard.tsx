import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from '../ui/Button.tsx'
import { say } from '../words/say.ts'
import type { Reading } from './reading/progress.ts'

/** Milliseconds: what is done sooner needs no card. */
const soon = 300

/** How far the reading of a folder has come, and the way out of it. */
export function ReadingCard({ reading }: { readonly reading: Reading }) {
  const step = useSyncExternalStore(reading.subscribe, reading.get)
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), soon)
    return () => clearTimeout(timer)
  }, [])
  if (!isLong) return null
  const text =
    step.kind === 'weighing'
      ? say('Applying .dockerignore…')
      : say('{read} of {found} files found so far', { read: step.read, found: step.found })
  return (
    <section
      aria-label={say('Reading the folder')}
      className="fixed inset-x-3 top-1/3 z-50 mx-auto max-w-sm space-y-2.5 rounded-xl border border-line-strong bg-surface p-4 shadow-float"
    >
      <p className="font-medium">{say('Reading names and sizes')}</p>
      <progress
        aria-label={say('Files read')}
        className="h-2 w-full accent-(--accent)"
        {...(step.kind === 'reading' && { max: Math.max(1, step.found), value: step.read })}
      />
      <div className="flex items-center justify-between gap-3">
        <p className="text-muted text-xs tabular-nums">{text}</p>
        <Button onClick={reading.cancel}>{say('Cancel')}</Button>
      </div>
      <p className="text-faint text-xs">
        {say('Nothing is uploaded; of most files not even the contents are read.')}
      </p>
    </section>
  )
}
