import { type Dispatch, useCallback } from 'react'
import { Header } from './header/Header.tsx'
import { preferencesOf } from './preferences.ts'
import type { SampleEntry } from './samples/index.ts'
import type { Action, State } from './state.ts'
import type { Draft } from './storage/drafts.ts'
import type { Theme } from './storage/theme.ts'
import { draftWork } from './work-at-start.ts'

interface Props {
  readonly state: State
  readonly dispatch: Dispatch<Action>
  readonly drafts: readonly Draft[]
  readonly theme: Theme
  readonly isPhone: boolean
  readonly onTheme: (theme: Theme) => void
  readonly onOpen: (what: 'file' | 'folder' | 'clipboard') => void
}

/** Joins the header to samples, drafts and state. */
export function TopBar({ state, dispatch, drafts, theme, isPhone, onTheme, onOpen }: Props) {
  const preferences = preferencesOf(state)
  const onSample = useCallback(
    async (entry: SampleEntry) => {
      try {
        const { title, source, options } = await entry.load()
        dispatch({ kind: 'open', work: { source, options }, note: `Opened “${title}”` })
      } catch {
        const text = 'This example could not be loaded: are you offline?'
        dispatch({ kind: 'notify', notice: { id: 'sample', tone: 'warning', text } })
      }
    },
    [dispatch],
  )
  return (
    <Header
      drafts={drafts}
      platform={state.options.platform ?? 'linux/amd64'}
      theme={theme}
      isPhone={isPhone}
      onSample={onSample}
      onDraft={(id) => {
        const draft = drafts.find((one) => one.id === id)
        if (draft) dispatch({ kind: 'open', work: draftWork(draft), note: `Opened “${draft.name}”` })
      }}
      onNew={() =>
        dispatch({ kind: 'open', work: { source: '', options: preferences }, note: 'Started anew' })
      }
      onOpen={onOpen}
      onPlatform={(platform) => dispatch({ kind: 'set-options', options: { platform } })}
      onShare={() => dispatch({ kind: 'show', dialog: 'share' })}
      onTheme={onTheme}
      onHelp={() => dispatch({ kind: 'show', dialog: 'help' })}
      onView={(view) => dispatch({ kind: 'view', view })}
    />
  )
}
