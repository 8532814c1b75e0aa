import type { ReactNode } from 'react'
import type { PageVerbs } from './companion-verbs.ts'
import { FileTabs } from './FileTabs.tsx'

interface Props {
  readonly files: Readonly<Record<string, string>>
  /** The companion on screen; undefined while the page shows the Dockerfile below. */
  readonly file: string | undefined
  readonly verbs: PageVerbs
  /** The editor of the companion. */
  readonly children: ReactNode
}

/** A tab for the Dockerfile and for each file beside it, and the text of the one that is chosen. */
export const FileArea = ({ files, file, verbs, children }: Props) => (
  <>
    <FileTabs files={files} current={file} verbs={verbs} />
    {file !== undefined && (
      <div id="companion-panel" role="tabpanel" aria-label={file} className="min-h-0 flex-1" data-pane>
        {children}
      </div>
    )}
  </>
)
