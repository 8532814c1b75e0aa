import type { editor } from 'monaco-editor/editor'
import type { Finding } from '../../../engine/report/report.ts'

/** What providers, which Monaco calls for any editor, need to know about one model. */
export interface Shown {
  readonly findings: readonly Finding[]
  /** The model's version that the findings speak of: a fix for an older one is refused. */
  readonly version: number
  readonly onFix: (finding: Finding) => void
}

const shownIn = new WeakMap<editor.ITextModel, Shown>()

export const setShown = (model: editor.ITextModel, shown: Shown) => shownIn.set(model, shown)

/** Undefined when the text has moved on since. */
export function shownNow(model: editor.ITextModel): Shown | undefined {
  const shown = shownIn.get(model)
  return shown?.version === model.getVersionId() ? shown : undefined
}
