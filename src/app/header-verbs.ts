import type { Dispatch } from 'react'
import { preferencesOf } from './preferences.ts'
import type { SampleEntry } from './samples/index.ts'
import type { Action, State } from './state.ts'
import type { Draft } from './storage/drafts.ts'
import type { Language } from './words/languages.ts'
import { say } from './words/say.ts'
import { draftWork } from './work-at-start.ts'

/** What the header's menus and the list of commands do alike. */
export type HeaderVerbs = ReturnType<typeof headerVerbs>

export const headerVerbs = (state: State, dispatch: Dispatch<Action>, drafts: readonly Draft[]) => ({
  onSample: async (entry: SampleEntry) => {
    try {
      const { title, source, options } = await entry.load()
      dispatch({
        kind: 'open',
        work: { source, options },
        note: say('Opened “{name}”', { name: say(title) }),
      })
    } catch {
      const text = say('This example could not be loaded: are you offline?')
      dispatch({ kind: 'notify', notice: { id: 'sample', tone: 'warning', text } })
    }
  },
  onDraft: (id: string) => {
    const draft = drafts.find((one) => one.id === id)
    if (draft)
      dispatch({ kind: 'open', work: draftWork(draft), note: say('Opened “{name}”', { name: draft.name }) })
  },
  onTour: () => dispatch({ kind: 'tour', isOn: true }),
  onNew: () =>
    dispatch({
      kind: 'open',
      work: { source: '', options: preferencesOf(state) },
      note: say('Started anew'),
    }),
  onPlatform: (platform: string) => dispatch({ kind: 'set-options', options: { platform } }),
  onLanguage: async (language: Language | undefined) => {
    const { chooseLanguage } = await import('./choose-language.ts')
    await chooseLanguage(language)
  },
  onView: (view: State['view']) => dispatch({ kind: 'view', view }),
})
