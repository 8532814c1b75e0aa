import { say } from '../words/say.ts'

/** Keeps the size strip's place until it has been loaded, so that nothing below it jumps. */
export const EmptyStrip = () => (
  <div className="flex min-h-16 shrink-0 items-center border-line border-b bg-surface px-4 text-muted max-md:min-h-29">
    {say('Weighing…')}
  </div>
)
