import type { State } from './state.ts'

/** What outlives a change of file: how to look, not what at. */
export function preferencesOf({ options }: Pick<State, 'options'>): State['options'] {
  const { files: _, contextSizes: __, assumptions: ___, measured: ____, ...preferences } = options
  return preferences
}
