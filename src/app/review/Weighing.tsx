import { Button } from '../ui/Button.tsx'
import { say } from '../words/say.ts'

interface Props {
  /** Starts the analysis again; there only while it is lost. */
  readonly onRetry: (() => void) | undefined
}

/** In place of what a change comes to, until that has been weighed. */
export const Weighing = ({ onRetry }: Props) =>
  onRetry ? (
    <p role="alert" className="flex items-center gap-2 text-error">
      {say('Analysis stopped')}
      <Button onClick={onRetry}>{say('Start again')}</Button>
    </p>
  ) : (
    <p className="text-muted">{say('Weighing the result…')}</p>
  )
