import type { BaseRow } from '../../engine/compare/row.ts'
import { applyEdits } from '../../engine/text/edit.ts'
import { basisText } from '../ui/basis.ts'
import { DiffView } from '../ui/DiffView.tsx'
import { say } from '../words/say.ts'

interface Props {
  readonly row: BaseRow
  readonly source: string
}

/** What the text would become, and how the base's own weight is known. */
export const BasePreview = ({ row: { base, edits, alsoChanges, basis }, source }: Props) => (
  <div className="mt-2 space-y-1.5">
    <DiffView
      label={say('What changes for {base}', { base })}
      before={source}
      after={applyEdits(source, edits)}
      context={1}
    />
    {alsoChanges.length > 0 && (
      <p className="text-muted text-xs">
        {say('Also changes the base of these stages: {names}', { names: alsoChanges.join(', ') })}
      </p>
    )}
    <p className="text-muted text-xs">{say('The base alone: {what}', { what: basisText(basis) })}</p>
  </div>
)
