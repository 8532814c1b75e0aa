import type { Finding } from '../../engine/report/report.ts'
import { applyEdits } from '../../engine/text/edit.ts'
import { DiffView } from '../ui/DiffView.tsx'
import { Prose } from '../ui/Prose.tsx'
import { say } from '../words/say.ts'

interface Props {
  readonly fix: NonNullable<Finding['fix']>
  readonly source: string
}

/** What one fix would change, before it does. */
export const FixPreview = ({ fix, source }: Props) => (
  <div className="space-y-1.5">
    <p className="text-muted text-xs">
      <span lang="en">
        <Prose>{fix.title}</Prose>
      </span>
      {fix.safety === 'review' && (
        <span className="text-warning"> · {say('look at it before you apply it')}</span>
      )}
    </p>
    <DiffView
      label={say('What the fix changes: {fix}', { fix: fix.title })}
      before={source}
      after={applyEdits(source, fix.edits)}
      context={1}
    />
    {fix.files?.map(({ name }) => (
      <p key={name} className="text-muted text-xs">
        <Prose>{say('Also writes `{name}`', { name })}</Prose>
      </p>
    ))}
  </div>
)
