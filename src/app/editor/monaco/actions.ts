import { editor, languages } from 'monaco-editor/editor'
import type { Finding } from '../../../engine/report/report.ts'
import { overlap } from '../../../engine/text/span.ts'
import { formatSaving, isNotable } from '../../ui/bytes.ts'
import { say, sayIfKnown } from '../../words/say.ts'
import { languageId } from './language.ts'
import { type Shown, shownNow } from './shown.ts'

const command = 'drydock.fix'

/** The light bulb: the page itself makes the fix, so that files beside the text and Undo come along. */
export function registerActions() {
  editor.registerCommand(command, (_, onFix: Shown['onFix'], finding: Finding) => onFix(finding))
  languages.registerCodeActionProvider(
    languageId,
    {
      provideCodeActions(model, range, { markers }) {
        const shown = shownNow(model)
        const at = {
          start: model.getOffsetAt(range.getStartPosition()),
          end: model.getOffsetAt(range.getEndPosition()),
        }
        const actions = (shown?.findings ?? []).flatMap((finding) => {
          const { fix, saves } = finding
          if (!shown || !fix || !overlap(finding.at, at)) return []
          const saving = isNotable(saves) ? ` (${formatSaving(saves)})` : ''
          return {
            title: `${sayIfKnown(fix.title).replaceAll('`', '')}${saving}${fix.safety === 'review' ? ` · ${say('look first')}` : ''}`,
            kind: 'quickfix',
            diagnostics: markers.filter(({ code }) => code === finding.rule),
            isPreferred: fix.safety === 'safe',
            command: { id: command, title: fix.title, arguments: [shown.onFix, finding] },
          }
        })
        return { actions, dispose: () => {} }
      },
    },
    { providedCodeActionKinds: ['quickfix'] },
  )
}
