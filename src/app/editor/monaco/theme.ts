import { editor } from 'monaco-editor/editor'

export const themeName = 'drydock'

/** Monaco's theme, made of the page's own colours as they are now. */
export function applyTheme(isDark: boolean) {
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string) => longHex(style.getPropertyValue(`--${name}`).trim())
  const token = (name: string) => colour(`code-${name}`).slice(1)
  editor.defineTheme(themeName, {
    base: isDark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: '', foreground: colour('text').slice(1) },
      { token: 'keyword', foreground: token('keyword'), fontStyle: 'bold' },
      { token: 'comment', foreground: token('comment'), fontStyle: 'italic' },
      { token: 'string', foreground: token('string') },
      { token: 'variable', foreground: token('variable') },
      { token: 'flag', foreground: token('flag') },
    ],
    colors: {
      'editor.background': colour('surface'),
      'editor.foreground': colour('text'),
      'editorLineNumber.foreground': colour('faint'),
      'editorLineNumber.activeForeground': colour('text'),
      'editorLineNumber.dimmedForeground': colour('faint'),
      'editorError.foreground': colour('error'),
      'editorWarning.foreground': colour('warning'),
      'editorInfo.foreground': colour('info'),
      'editorHint.foreground': colour('style'),
      'editorGutter.foldingControlForeground': colour('faint'),
      'editorWidget.background': colour('surface'),
      'editorWidget.border': colour('line-strong'),
      'editorHoverWidget.background': colour('surface'),
      'editorHoverWidget.border': colour('line-strong'),
      'editorSuggestWidget.background': colour('surface'),
      'editorSuggestWidget.border': colour('line-strong'),
      'editorSuggestWidget.selectedBackground': colour('accent-soft'),
      'editorSuggestWidget.selectedForeground': colour('text'),
      'editorSuggestWidget.highlightForeground': colour('accent'),
      'editorSuggestWidget.focusHighlightForeground': colour('accent'),
      'menu.background': colour('surface'),
      'menu.foreground': colour('text'),
      'menu.border': colour('line-strong'),
      'menu.selectionBackground': colour('hover'),
      'menu.selectionForeground': colour('text'),
      'editorBracketMatch.background': colour('hover'),
      'editorBracketMatch.border': colour('line-strong'),
      'editorOverviewRuler.border': '#00000000',
      'scrollbar.shadow': '#00000000',
      'textLink.foreground': colour('accent'),
      'textCodeBlock.background': colour('sunken'),
      focusBorder: colour('accent'),
      'list.activeSelectionBackground': colour('accent-soft'),
      'list.activeSelectionForeground': colour('text'),
    },
  })
  editor.setTheme(themeName)
}

/** Monaco knows only six digits, and minifiers write three where they can. */
const longHex = (colour: string): string =>
  /^#[\da-f]{3}$/i.test(colour) ? colour.replace(/[\da-f]/gi, '$&$&') : colour
