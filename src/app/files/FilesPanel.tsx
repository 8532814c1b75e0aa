import { FolderUp } from 'lucide-react'
import { memo } from 'react'
import type { Span } from '../../engine/text/span.ts'
import { Button } from '../ui/Button.tsx'
import { say } from '../words/say.ts'
import { Companions } from './Companions.tsx'
import { ContextSection } from './ContextSection.tsx'
import { companionVerbs, type PageVerbs } from './companion-verbs.ts'
import type { Listing } from './listing.ts'
import { withLines } from './risks.ts'
import type { Surroundings } from './use-risk-rows.ts'

interface Props extends Surroundings {
  readonly folder: Listing | undefined
  readonly current: string | undefined
  readonly verbs: PageVerbs & {
    readonly onForgetSizes: () => void
    readonly onOpenFolder: () => void
    readonly onJump: (span: Span) => void
  }
}

const noFiles: Readonly<Record<string, string>> = {}

/** The files beside the Dockerfile: each one given makes numbers sharper and advice truer. */
export default memo(function FilesPanel({ folder, current, verbs, ...surroundings }: Props) {
  const { files = noFiles, contextSizes } = surroundings.options
  const dockerignore = files['.dockerignore'] ?? ''
  const onIgnore = (lines: readonly string[]) =>
    verbs.onOptions(
      { files: { ...files, '.dockerignore': withLines(dockerignore, lines) } },
      lines.length === 1
        ? say('Added {line} to .dockerignore', { line: lines[0] ?? '' })
        : say('Added {count} lines to .dockerignore', { count: lines.length }),
    )
  return (
    <div className="space-y-4 p-3">
      <p className="text-muted">
        {say(
          'Files beside the Dockerfile make the numbers sharper. They stay in this browser, and each is a tab of the editor.',
        )}
      </p>
      {folder || contextSizes ? (
        <ContextSection
          {...surroundings}
          folder={folder}
          sizes={contextSizes ?? {}}
          dockerignore={dockerignore}
          onIgnore={onIgnore}
          onForget={verbs.onForgetSizes}
          onJump={verbs.onJump}
        />
      ) : (
        <NoFolder onOpen={verbs.onOpenFolder} />
      )}
      <Companions files={files} current={current} verbs={companionVerbs(files, verbs)} />
    </div>
  )
})

const NoFolder = ({ onOpen }: { readonly onOpen: () => void }) => (
  <section
    aria-label={say('Build context')}
    className="space-y-2.5 rounded-lg border border-line-strong border-dashed px-4 py-5 text-center"
  >
    <h3 className="font-medium">{say('What does COPY bring along?')}</h3>
    <p className="text-pretty text-muted">
      {say(
        'Drop the folder that you build from anywhere on this page. Names and sizes are read here; of most files not even the contents.',
      )}
    </p>
    <Button onClick={onOpen}>
      <FolderUp className="size-3.5" aria-hidden="true" />
      {say('Choose a folder')}
    </Button>
  </section>
)
