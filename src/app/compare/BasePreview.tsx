import type { BaseRow } from '../../engine/compare/row.ts'
import { applyEdits } from '../../engine/text/edit.ts'
import { basisText } from '../ui/basis.ts'
import { DiffView } from '../ui/DiffView.tsx'

interface Props {
  readonly row: BaseRow
  readonly source: string
}

/** What the text would become, and how the base's own weight is known. */
export const BasePreview = ({ row: { base, edits, alsoChanges, basis }, source }: Props) => (
  <div className="mt-2 space-y-1.5">
    <DiffView
      label={`What changes for ${base}`}
      before={source}
      after={applyEdits(source, edits)}
      context={1}
    />
    {alsoChanges.length > 0 && (
      <p className="text-muted text-xs">
        Also changes the base of {alsoChanges.map((name) => `stage ${name}`).join(', ')}.
      </p>
    )}
    <p className="text-muted text-xs">The base alone: {basisText(basis)}</p>
  </div>
)
