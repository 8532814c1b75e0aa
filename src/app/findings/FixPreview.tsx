import type { Finding } from '../../engine/report/report.ts'
import { applyEdits } from '../../engine/text/edit.ts'
import { DiffView } from '../ui/DiffView.tsx'
import { Prose } from '../ui/Prose.tsx'

interface Props {
  readonly fix: NonNullable<Finding['fix']>
  readonly source: string
}

/** What one fix would change, before it does. */
export const FixPreview = ({ fix, source }: Props) => (
  <div className="space-y-1.5">
    <p className="text-muted text-xs">
      <Prose>{fix.title}</Prose>
      {fix.safety === 'review' && <span className="text-warning"> · look at it before you apply it</span>}
    </p>
    <DiffView
      label={`What the fix changes: ${fix.title}`}
      before={source}
      after={applyEdits(source, fix.edits)}
      context={1}
    />
    {fix.files?.map(({ name }) => (
      <p key={name} className="text-muted text-xs">
        Also writes <code className="font-mono">{name}</code>
      </p>
    ))}
  </div>
)
