import type { Finding } from '../engine/report/report.ts'
import { collide, type Edit } from '../engine/text/edit.ts'

/** Several fixes as one. */
export interface JoinedFix {
  readonly edits: readonly Edit[]
  /** Companion files that are written, by name. */
  readonly files: Readonly<Record<string, string>>
  readonly fixes: number
}

/** Those of the fixes that can be made together, taken from the left. */
export function joinedFix(findings: readonly Finding[]): JoinedFix {
  const edits: Edit[] = []
  const files: Record<string, string> = {}
  let fixes = 0
  for (const { fix } of [...findings].sort((a, b) => a.at.start - b.at.start)) {
    const written = fix?.files ?? []
    if (!fix || collide(edits, fix.edits) || written.some(({ name }) => name in files)) continue
    edits.push(...fix.edits)
    for (const { name, text } of written) files[name] = text
    fixes += 1
  }
  return { edits, files, fixes }
}
