import { CircleCheck } from 'lucide-react'
import { say } from '../words/say.ts'

/** What stands in the place of findings when there are none. */
export const AllClear = ({ isEmpty }: { readonly isEmpty: boolean }) => (
  <div className="flex flex-col items-center gap-2 px-6 py-14 text-center text-muted">
    {!isEmpty && <CircleCheck className="size-8 text-saved" aria-hidden="true" />}
    <p className="font-medium text-text">{isEmpty ? say('Nothing to inspect yet') : say('No findings')}</p>
    <p>
      {isEmpty
        ? say('Paste a Dockerfile, drop one here, or open an example.')
        : say('Drydock has nothing to complain about.')}
    </p>
  </div>
)
