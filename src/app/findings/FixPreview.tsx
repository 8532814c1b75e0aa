import { applyEdits } from '../../engine/text/edit.ts'
import type { JoinedFix } from '../joined-fix.ts'
import { DiffView } from '../ui/DiffView.tsx'
import { Prose } from '../ui/Prose.tsx'
import { say } from '../words/say.ts'

interface Props {
  /** In the language of the page. */
  readonly title: string
  readonly fix: JoinedFix
  readonly isSafe: boolean
  readonly source: string
}

/** What a fix would change, before it does. */
export const FixPreview = ({ title, fix, isSafe, source }: Props) => (
  <div className="space-y-1.5">
    <p className="text-muted text-xs">
      <Prose>{title}</Prose>
      {!isSafe && <span className="text-warning"> · {say('look at it before you apply it')}</span>}
    </p>
    <DiffView
      label={say('What the fix changes: {fix}', { fix: title })}
      before={source}
      after={applyEdits(source, fix.edits)}
      context={1}
    />
    {Object.keys(fix.files).map((name) => (
      <p key={name} className="text-muted text-xs">
        <Prose>{say('Also writes `{name}`', { name })}</Prose>
      </p>
    ))}
  </div>
)
