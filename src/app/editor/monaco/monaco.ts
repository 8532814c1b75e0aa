import { editor, KeyCode, KeyMod, MarkerSeverity, Range } from 'monaco-editor/editor'
import 'monaco-editor/features/bracketMatching/register'
import 'monaco-editor/features/clipboard/register'
import 'monaco-editor/features/codeAction/register'
import 'monaco-editor/features/codicon/register'
import 'monaco-editor/features/comment/register'
import 'monaco-editor/features/contextmenu/register'
import 'monaco-editor/features/cursorUndo/register'
import 'monaco-editor/features/find/register'
import 'monaco-editor/features/folding/register'
import 'monaco-editor/features/gotoSymbol/register'
import 'monaco-editor/features/hover/register'
import 'monaco-editor/features/indentation/register'
import 'monaco-editor/features/lineSelection/register'
import 'monaco-editor/features/linesOperations/register'
import 'monaco-editor/features/longLinesHelper/register'
import 'monaco-editor/features/multicursor/register'
import 'monaco-editor/features/parameterHints/register'
import 'monaco-editor/features/placeholderText/register'
import 'monaco-editor/features/quickOutline/register'
import 'monaco-editor/features/readOnlyMessage/register'
import 'monaco-editor/features/rename/register'
import 'monaco-editor/features/smartSelect/register'
import 'monaco-editor/features/wordHighlighter/register'
import 'monaco-editor/features/wordOperations/register'
import 'monaco-editor/editor/contrib/suggest/browser/suggestController'
import { registerActions } from './actions.ts'
import { registerCompletions } from './completions.ts'
import { registerExplanations } from './explanations.ts'
import { registerFileLanguages } from './file-languages.ts'
import { registerFolding } from './folding.ts'
import { registerHovers } from './hovers.ts'
import { languageId, registerLanguage } from './language.ts'
import { registerNames } from './names.ts'
import { registerOutline } from './outline.ts'
import { registerSignatures } from './signatures.ts'

export { editor, languageId, MarkerSeverity, Range }

// The page's own F8 lights up the finding in every panel.
editor.addKeybindingRules([
  { keybinding: KeyCode.F8, command: null },
  { keybinding: KeyMod.Shift | KeyCode.F8, command: null },
])
registerLanguage()
registerFileLanguages()
registerActions()
registerHovers()
registerExplanations()
registerSignatures()
registerFolding()
registerCompletions()
registerNames()
registerOutline()
