import { type ComponentType, lazy } from 'react'
import { say } from '../words/say.ts'

const Missing = () => (
  <p role="alert" className="p-4 text-warning">
    {say('This part could not be loaded. Are you offline? Your text is safe; reload the page to try again.')}
  </p>
)

/** `lazy`, but a part that cannot be fetched says so in its place and leaves the rest of the page alone. */
export const lazyPart = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => ({ default: await load().catch((): ComponentType<Props> => Missing) }))
