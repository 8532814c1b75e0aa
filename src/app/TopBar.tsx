import type { Dispatch } from 'react'
import { Header } from './header/Header.tsx'
import type { HeaderVerbs } from './header-verbs.ts'
import type { Action, DialogName, State } from './state.ts'
import type { Draft } from './storage/drafts.ts'
import type { Theme } from './storage/theme.ts'

interface Props {
  readonly state: State
  readonly dispatch: Dispatch<Action>
  readonly verbs: HeaderVerbs
  readonly drafts: readonly Draft[]
  readonly theme: Theme
  readonly isPhone: boolean
  readonly onTheme: (theme: Theme) => void
  readonly onOpen: (what: 'file' | 'folder' | 'clipboard') => void
}

/** Joins the header to drafts and state. */
export function TopBar({ state, dispatch, verbs, drafts, theme, isPhone, onTheme, onOpen }: Props) {
  const show = (dialog: DialogName) => () => dispatch({ kind: 'show', dialog })
  return (
    <Header
      {...verbs}
      drafts={drafts}
      platform={state.options.platform ?? 'linux/amd64'}
      theme={theme}
      isPhone={isPhone}
      onOpen={onOpen}
      onTheme={onTheme}
      onShare={show('share')}
      onHelp={show('help')}
      onCommands={show('commands')}
    />
  )
}
