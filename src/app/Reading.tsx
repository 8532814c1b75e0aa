import { UnlessLost } from './ui/UnlessLost.tsx'
import { say } from './words/say.ts'

/** In place of a panel, until there is a report to show. */
export const Reading = () => (
  <UnlessLost>
    <p className="p-6 text-center text-muted">{say('Reading the Dockerfile…')}</p>
  </UnlessLost>
)
