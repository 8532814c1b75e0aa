import { type Action, type State, transition } from './state.ts'

const changesText: ReadonlySet<Action['kind']> = new Set([
  'type',
  'edit',
  'rewrite',
  'propose',
  'undo',
  'write-files',
  'remove-file',
])

/** As `transition`, but the text and the files beside it stay what they are until another work is opened. */
export const readOnlyTransition = (state: State, action: Action): State =>
  changesText.has(action.kind) ? state : transition(state, action)
