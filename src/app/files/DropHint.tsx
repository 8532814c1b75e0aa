import { FolderDown } from 'lucide-react'
import { say } from '../words/say.ts'

export const DropHint = () => (
  <div className="pointer-events-none fixed inset-3 z-50 flex flex-col items-center justify-center gap-2 rounded-xl border-2 border-accent border-dashed bg-accent-soft/90 text-accent">
    <FolderDown className="size-8" aria-hidden="true" />
    <p className="font-medium text-base">
      {say('Drop a Dockerfile, the files beside it, the whole folder, or an image that was saved')}
    </p>
    <p>{say('Nothing is uploaded.')}</p>
  </div>
)
