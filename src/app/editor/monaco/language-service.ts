import { type editor, type IRange, Range } from 'monaco-editor/editor'
import type { Span } from '../../../engine/text/span.ts'
import { createLanguage } from '../../../worker/language/client.ts'

/** Knows the Dockerfile's grammar; its worker starts with the first question. */
export const language = createLanguage()

export const rangeOf = (model: editor.ITextModel, { start, end }: Span): Range =>
  Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end))

export const spanOf = (model: editor.ITextModel, range: IRange): Span => ({
  start: model.getOffsetAt({ lineNumber: range.startLineNumber, column: range.startColumn }),
  end: model.getOffsetAt({ lineNumber: range.endLineNumber, column: range.endColumn }),
})

/** What was asked about a text that has changed since is of no use. */
export async function askedOf<Value>(
  model: editor.ITextModel,
  ask: (source: string) => Promise<Value>,
): Promise<Value | undefined> {
  const version = model.getVersionId()
  const value = await ask(model.getValue())
  return !model.isDisposed() && model.getVersionId() === version ? value : undefined
}
