import type { RealImage } from '../engine/image/model.ts'
import { applyEdits, type Edit } from '../engine/text/edit.ts'
import type { Span } from '../engine/text/span.ts'
import { withMovedLines } from './assumed-lines.ts'
import { changeBetween } from './editor/text-change.ts'
import type { Listing } from './files/listing.ts'
import { preferencesOf } from './preferences.ts'
import type { Change, SharedOptions, View as SharedView } from './share/codec.ts'
import { say } from './words/say.ts'

/** `code` is a view of its own only on phones; elsewhere the text is always there. */
export type View = 'code' | SharedView

/** Everything that an Undo brings back. */
export interface Work {
  readonly source: string
  readonly options: SharedOptions
  /** An image that was built from it; only what it measured, in the options, is stored and shared. */
  readonly image?: RealImage | undefined
  /** The stored draft that this is; undefined for a link, a sample or a file, until it is changed. */
  readonly draft?: string | undefined
  /** All that was found in the folder that was dropped; `options.contextSizes` holds its sums. */
  readonly folder?: Listing | undefined
  /** Changed by the user since it was opened, and so worth storing. */
  readonly isTouched?: boolean
  /** Source and options as they were opened: what a link to a change starts from. */
  readonly opened?: Opened
}

type Opened = Pick<Work, 'source' | 'options'>

export type DialogName = 'review' | 'proposal' | 'share' | 'help' | 'commands'

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
  /** The file beside the Dockerfile that the editor shows; undefined for the Dockerfile itself. */
  readonly file: string | undefined
  /** Lit while the pointer rests on it. */
  readonly hovered: Span | undefined
  /** Grows with each jump, so that jumping twice to one place scrolls twice. */
  readonly jumps: number
  readonly notices: readonly Notice[]
  /** What the snackbar offers to take back. */
  readonly undo: { readonly note: string; readonly before: Work } | undefined
  readonly dialog: DialogName | undefined
  readonly isTouring: boolean
  /** What a link proposes instead of the text that it opened. */
  readonly proposal?: Change | undefined
  readonly opened: Opened
}

type Files = Readonly<Record<string, string>>

export type Action =
  | { readonly kind: 'type'; readonly source: string }
  | { readonly kind: 'edit'; readonly edits: readonly Edit[]; readonly files?: Files; readonly note: string }
  | { readonly kind: 'rewrite'; readonly source: string; readonly files?: Files; readonly note: string }
  | { readonly kind: 'open'; readonly work: Work; readonly note?: string }
  | { readonly kind: 'propose'; readonly change: Change }
  | { readonly kind: 'saved'; readonly draft: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'forget-undo' }
  | { readonly kind: 'select'; readonly span: Span | undefined }
  | { readonly kind: 'jump'; readonly span: Span }
  | { readonly kind: 'hover'; readonly span: Span | undefined }
  | { readonly kind: 'view'; readonly view: View }
  | { readonly kind: 'show-file'; readonly name: string | undefined }
  | { readonly kind: 'write-files'; readonly files: Files }
  | { readonly kind: 'remove-file'; readonly name: string }
  | {
      readonly kind: 'set-options'
      readonly options: SharedOptions
      readonly folder?: Listing
      readonly note?: string
    }
  | { readonly kind: 'forget-context' }
  | { readonly kind: 'image'; readonly image: RealImage | undefined; readonly note: string }
  | { readonly kind: 'assume'; readonly key: string; readonly bytes: number | undefined }
  | { readonly kind: 'notify'; readonly notice: Notice }
  | { readonly kind: 'dismiss'; readonly id: string }
  | { readonly kind: 'show'; readonly dialog: DialogName | undefined }
  | { readonly kind: 'tour'; readonly isOn: boolean }

const openedWork = ({ source, options }: Work) => ({ source: withPlainBreaks(source), options })

export const initialState = (work: Work): State => ({
  ...openedWork(work),
  opened: openedWork(work),
  draft: work.draft,
  folder: work.folder,
  isTouched: false,
  selection: undefined,
  view: 'findings',
  file: undefined,
  hovered: undefined,
  jumps: 0,
  notices: [],
  undo: undefined,
  dialog: undefined,
  isTouring: false,
})

/** The span that editor, ledger, layers and findings light up. */
export const litOf = (state: State): Span | undefined => state.hovered ?? state.selection

/** The companion on screen; undefined for the Dockerfile, and when the companion is gone. */
export const fileOf = ({ file, options }: State): string | undefined =>
  file !== undefined && options.files && Object.hasOwn(options.files, file) ? file : undefined

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
        ...openedWork(action.work),
        opened: openedWork(action.work),
        image: action.work.image,
        draft: action.work.draft,
        folder: action.work.folder,
        file: undefined,
        isTouched: action.work.isTouched ?? false,
        selection: undefined,
        hovered: undefined,
        undo: action.note === undefined ? undefined : { note: action.note, before: workOf(state) },
      }
    case 'propose':
      return {
        ...state,
        proposal: { ...action.change, source: withPlainBreaks(action.change.source) },
        dialog: 'proposal',
      }
    case 'saved':
      // Another text may have been opened while this one was being written.
      return state.isTouched ? { ...state, draft: action.draft } : state
    case 'undo':
      return state.undo
        ? { ...state, ...state.undo.before, undo: undefined, hovered: undefined, selection: undefined }
        : state
    case 'forget-undo':
      return { ...state, undo: undefined }
    case 'select':
      return sameSpan(state.selection, action.span) ? state : { ...state, selection: action.span }
    case 'jump':
      return { ...state, selection: action.span, file: undefined, hovered: undefined, jumps: state.jumps + 1 }
    case 'hover':
      return sameSpan(state.hovered, action.span) ? state : { ...state, hovered: action.span }
    case 'view':
      return { ...state, view: action.view }
    case 'show-file':
      return { ...state, file: action.name }
    case 'write-files':
      // What is typed into a file is never thrown away by an older Undo, as with the Dockerfile.
      return Object.entries(action.files).every(([name, text]) => state.options.files?.[name] === text)
        ? state
        : touched(state, { options: withFiles(state.options, action.files), undo: undefined })
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
        folder: action.folder ?? state.folder,
        undo: action.note === undefined ? state.undo : { note: action.note, before: workOf(state) },
      })
    case 'forget-context': {
      const { contextSizes: _, ...options } = state.options
      return touched(state, {
        options,
        folder: undefined,
        undo: { note: say('Forgot the folder'), before: workOf(state) },
      })
    }
    case 'image': {
      // What another image measured goes with it.
      const { measured: _, ...options } = state.options
      return touched(state, {
        options,
        image: action.image,
        undo: { note: action.note, before: workOf(state) },
      })
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
    case 'tour':
      return { ...state, isTouring: action.isOn }
  }
}

export const workOf = ({ source, options, image, draft, folder, isTouched, opened }: State): Work => ({
  source,
  options,
  image,
  draft,
  folder,
  isTouched: isTouched ?? false,
  opened,
})

const touched = (state: State, change: Partial<State>): State => ({ ...state, ...change, isTouched: true })

/** A text pasted over an untouched example or link is another one: what lay beside the old one does not belong to it. */
function typed(state: State, source: string): State {
  const change = changeBetween(state.source, source)
  const isReplaced = change !== undefined && change.span.end - change.span.start > state.source.length * 0.7
  const { files, contextSizes, assumptions, measured } = state.options
  // A folder that somebody dropped stays theirs, whichever text they try with it.
  const isForeign = !state.isTouched && !state.draft && !state.folder
  if (isReplaced && isForeign && (files || contextSizes || assumptions || measured))
    return touched(state, {
      source,
      options: preferencesOf(state),
      opened: { source, options: preferencesOf(state) },
      image: undefined,
      folder: undefined,
      hovered: undefined,
      undo: { note: say('Started anew, without the files of the old text'), before: workOf(state) },
    })
  const options = withMovedLines(state.options, state.source, source)
  const opened = isReplaced ? { source, options } : state.opened
  return touched(state, { source, options, opened, hovered: undefined, undo: undefined })
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
