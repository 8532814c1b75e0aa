import type { ReactNode } from 'react'
import { say } from '../words/say.ts'
import { Button } from './Button.tsx'
import { useLost } from './lost.ts'

interface Props {
  readonly children: ReactNode
}

/** Whatever waits for the analysis; once that is lost, says so in its place, and starts it again. */
export function UnlessLost({ children }: Props) {
  const onRetry = useLost()
  if (!onRetry) return children
  return (
    <div role="alert" className="space-y-3 p-6 text-center">
      <p className="text-pretty text-error">
        {say(
          'The analysis stopped and three restarts did not help. Your text is safe. If starting again does not help either, reload the page.',
        )}
      </p>
      <Button onClick={onRetry}>{say('Start the analysis again')}</Button>
    </div>
  )
}
