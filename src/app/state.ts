import { applyEdits, type Edit } from '../engine/text/edit.ts'
import type { Span } from '../engine/text/span.ts'
import { withMovedLines } from './assumed-lines.ts'
import { changeBetween } from './editor/text-change.ts'
import { preferencesOf } from './preferences.ts'
import type { SharedOptions, View as SharedView } from './share/codec.ts'
import { say } from './words/say.ts'

/** `code` is a view of its own only on phones; elsewhere the text is always there. */
export type View = 'code' | SharedView

/** Everything that an Undo brings back. */
export interface Work {
  readonly source: string
  readonly options: SharedOptions
  /** The stored draft that this is; undefined for a link, a sample or a file, until it is changed. */
  readonly draft?: string | undefined
  /** Changed by the user since it was opened, and so worth storing. */
  readonly isTouched?: boolean
}

export type DialogName = 'review' | 'share' | 'help' | 'commands'

/** A sentence above the editor that stays until dismissed; `action` is its one button. */
export interface Notice {
  readonly id: string
  readonly tone: 'info' | 'warning' | 'error'
  readonly text: string
  readonly action?: { readonly label: string; readonly does: Action | 'reload' }
}

export interface State extends Work {
  readonly selection: Span | undefined
  readonly view: View
  /** Lit while the pointer rests on it. */
  readonly hovered: Span | undefined
  /** Grows with each jump, so that jumping twice to one place scrolls twice. */
  readonly jumps: number
  readonly notices: readonly Notice[]
  /** What the snackbar offers to take back. */
  readonly undo: { readonly note: string; readonly before: Work } | undefined
  readonly dialog: DialogName | undefined
}

type Files = Readonly<Record<string, string>>

export type Action =
  | { readonly kind: 'type'; readonly source: string }
  | { readonly kind: 'edit'; readonly edits: readonly Edit[]; readonly files?: Files; readonly note: string }
  | { readonly kind: 'rewrite'; readonly source: string; readonly files?: Files; readonly note: string }
  | { readonly kind: 'open'; readonly work: Work; readonly note?: string }
  | { readonly kind: 'saved'; readonly draft: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'forget-undo' }
  | { readonly kind: 'select'; readonly span: Span | undefined }
  | { readonly kind: 'jump'; readonly span: Span }
  | { readonly kind: 'hover'; readonly span: Span | undefined }
  | { readonly kind: 'view'; readonly view: View }
  | { readonly kind: 'write-files'; readonly files: Files }
  | { readonly kind: 'remove-file'; readonly name: string }
  | { readonly kind: 'set-options'; readonly options: SharedOptions; readonly note?: string }
  | { readonly kind: 'forget-context' }
  | { readonly kind: 'assume'; readonly key: string; readonly bytes: number | undefined }
  | { readonly kind: 'notify'; readonly notice: Notice }
  | { readonly kind: 'dismiss'; readonly id: string }
  | { readonly kind: 'show'; readonly dialog: DialogName | undefined }

export const initialState = (work: Work): State => ({
  source: withPlainBreaks(work.source),
  options: work.options,
  draft: work.draft,
  isTouched: false,
  selection: undefined,
  view: 'findings',
  hovered: undefined,
  jumps: 0,
  notices: [],
  undo: undefined,
  dialog: undefined,
})

/** The span that editor, ledger, layers and findings light up. */
export const litOf = (state: State): Span | undefined => state.hovered ?? state.selection

export function transition(state: State, action: Action): State {
  switch (action.kind) {
    case 'type':
      return action.source === state.source ? state : typed(state, action.source)
    case 'edit':
      return changed(state, action.note, applyEdits(state.source, action.edits), action.files)
    case 'rewrite':
      return changed(state, action.note, action.source, action.files)
    case 'open':
      return {
        ...state,
        source: withPlainBreaks(action.work.source),
        options: action.work.options,
        draft: action.work.draft,
        isTouched: false,
        selection: undefined,
        hovered: undefined,
        undo: action.note === undefined ? undefined : { note: action.note, before: workOf(state) },
      }
    case 'saved':
      return { ...state, draft: action.draft }
    case 'undo':
      return state.undo
        ? { ...state, ...state.undo.before, undo: undefined, hovered: undefined, selection: undefined }
        : state
    case 'forget-undo':
      return { ...state, undo: undefined }
    case 'select':
      return sameSpan(state.selection, action.span) ? state : { ...state, selection: action.span }
    case 'jump':
      return { ...state, selection: action.span, hovered: undefined, jumps: state.jumps + 1 }
    case 'hover':
      return sameSpan(state.hovered, action.span) ? state : { ...state, hovered: action.span }
    case 'view':
      return { ...state, view: action.view }
    case 'write-files':
      return touched(state, { options: withFiles(state.options, action.files) })
    case 'remove-file': {
      const options = { ...state.options, files: without(state.options.files ?? {}, action.name) }
      return touched(state, {
        options,
        undo: { note: say('Removed {name}', { name: action.name }), before: workOf(state) },
      })
    }
    case 'set-options':
      return touched(state, {
        options: { ...state.options, ...action.options },
        undo: action.note === undefined ? state.undo : { note: action.note, before: workOf(state) },
      })
    case 'forget-context': {
      const { contextSizes: _, ...options } = state.options
      return touched(state, { options })
    }
    case 'assume': {
      const others = without(state.options.assumptions ?? {}, action.key)
      const assumptions = action.bytes === undefined ? others : { ...others, [action.key]: action.bytes }
      return touched(state, { options: { ...state.options, assumptions } })
    }
    case 'notify':
      return { ...state, notices: [...noticesBut(state, action.notice.id), action.notice] }
    case 'dismiss':
      return { ...state, notices: noticesBut(state, action.id) }
    case 'show':
      return { ...state, dialog: action.dialog }
  }
}

const workOf = ({ source, options, draft, isTouched }: State): Work => ({
  source,
  options,
  draft,
  isTouched: isTouched ?? false,
})

const touched = (state: State, change: Partial<State>): State => ({ ...state, ...change, isTouched: true })

/** A text pasted over an untouched example or link is another one: what lay beside the old one does not belong to it. */
function typed(state: State, source: string): State {
  const change = changeBetween(state.source, source)
  const isReplaced = change !== undefined && change.span.end - change.span.start > state.source.length * 0.7
  const { files, contextSizes, assumptions, measured } = state.options
  if (isReplaced && !state.isTouched && !state.draft && (files || contextSizes || assumptions || measured))
    return touched(state, {
      source,
      options: preferencesOf(state),
      hovered: undefined,
      undo: { note: say('Started anew, without the files of the old text'), before: workOf(state) },
    })
  const options = withMovedLines(state.options, state.source, source)
  return touched(state, { source, options, hovered: undefined, undo: undefined })
}

const changed = (state: State, note: string, source: string, files: Files | undefined): State =>
  touched(state, {
    source,
    options: withMovedLines(files ? withFiles(state.options, files) : state.options, state.source, source),
    hovered: undefined,
    undo: { note, before: workOf(state) },
  })

/** Browsers' text areas know only LF; spans must count the same characters everywhere. */
const withPlainBreaks = (text: string): string => text.replace(/\r\n?/g, '\n')

const sameSpan = (a: Span | undefined, b: Span | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.start === b.start && a.end === b.end)

const withFiles = (options: SharedOptions, files: Files): SharedOptions => ({
  ...options,
  files: { ...options.files, ...files },
})

const without = <Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))

const noticesBut = (state: State, id: string): readonly Notice[] =>
  state.notices.filter((notice) => notice.id !== id)
