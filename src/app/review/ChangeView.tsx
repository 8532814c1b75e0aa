import type { Change } from '../share/codec.ts'
import { DiffView } from '../ui/DiffView.tsx'
import { say } from '../words/say.ts'
import type { Draft } from './use-report-of.ts'

interface Props {
  readonly before: Draft
  readonly after: Change
}

/** What changes, file by file. */
export const ChangeView = ({ before, after }: Props) => (
  <>
    <DiffView
      label={say('What changes in the Dockerfile')}
      before={before.source}
      after={after.source}
      context={3}
    />
    {Object.entries(after.files).map(([name, text]) => (
      <div key={name} className="space-y-1">
        <h3 className="font-mono text-muted text-xs [overflow-wrap:anywhere]">{name}</h3>
        <DiffView
          label={say('What changes in {file}', { file: name })}
          before={before.options.files?.[name] ?? ''}
          after={text}
          context={3}
        />
      </div>
    ))}
  </>
)
