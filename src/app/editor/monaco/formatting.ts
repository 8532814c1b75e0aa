import { type editor, KeyCode, KeyMod } from 'monaco-editor/editor'
import type { Span } from '../../../engine/text/span.ts'
import { say } from '../../words/say.ts'
import { askedOf, language, rangeOf, spanOf } from './language-service.ts'

/**
 * Margins and indents, of the whole text or of what is selected; never a word or a line break. Monaco's own formatting
 * starts a worker from a blob, which our content security policy forbids.
 */
export function addFormatting(created: editor.IStandaloneCodeEditor) {
  const whole = {
    id: 'drydock.format',
    label: say('Format the text'),
    keybindings: [KeyMod.Shift | KeyMod.Alt | KeyCode.KeyF],
    precondition: '!editorReadonly',
    contextMenuGroupId: '1_modification',
    run: () => format(created, undefined),
  }
  const selected = {
    id: 'drydock.format-selection',
    label: say('Format the selection'),
    keybindings: [KeyMod.chord(KeyMod.CtrlCmd | KeyCode.KeyK, KeyMod.CtrlCmd | KeyCode.KeyF)],
    precondition: '!editorReadonly && editorHasSelection',
    contextMenuGroupId: '1_modification',
    run() {
      const [model, selection] = [created.getModel(), created.getSelection()]
      return model && selection ? format(created, spanOf(model, selection)) : undefined
    },
  }
  created.addAction(whole)
  created.addAction(selected)
}

async function format(created: editor.IStandaloneCodeEditor, span: Span | undefined) {
  const model = created.getModel()
  if (!model) return
  const edits = await askedOf(model, (source) => language.format(source, span))
  if (!edits || edits.length === 0) return
  created.pushUndoStop()
  created.executeEdits(
    'drydock.format',
    edits.map((edit) => ({ range: rangeOf(model, edit.span), text: edit.text })),
  )
  created.pushUndoStop()
}
