import type { Finding } from '../../engine/report/report.ts'
import { applyEdits, collide, type Edit } from '../../engine/text/edit.ts'

export type Fixable = Finding & { readonly fix: NonNullable<Finding['fix']> }

export const isFixable = (finding: Finding): finding is Fixable => finding.fix !== undefined

export interface Fixed {
  readonly source: string
  readonly files: Readonly<Record<string, string>>
  readonly fixes: number
  /** Chosen ones that touch the same text as another and so were left out. */
  readonly skipped: readonly Fixable[]
}

/** The text after one round of the chosen fixes, from the left; those that collide wait for the next round. */
export function withFixes(source: string, chosen: readonly Fixable[]): Fixed {
  const edits: Edit[] = []
  const files: Record<string, string> = {}
  const skipped: Fixable[] = []
  for (const finding of [...chosen].sort((a, b) => a.at.start - b.at.start)) {
    const written = finding.fix.files ?? []
    if (collide(edits, finding.fix.edits) || written.some(({ name }) => name in files)) {
      skipped.push(finding)
      continue
    }
    edits.push(...finding.fix.edits)
    for (const { name, text } of written) files[name] = text
  }
  return { source: applyEdits(source, edits), files, fixes: chosen.length - skipped.length, skipped }
}
