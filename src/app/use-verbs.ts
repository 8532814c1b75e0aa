import { type Dispatch, useEffectEvent, useMemo } from 'react'
import type { Finding } from '../engine/report/report.ts'
import type { Edit } from '../engine/text/edit.ts'
import type { Span } from '../engine/text/span.ts'
import { joinedFix } from './joined-fix.ts'
import type { Action, State, View } from './state.ts'
import { isPhone } from './use-media.ts'
import type { Known } from './use-report.ts'
import { say, sayIfKnown } from './words/say.ts'

interface Surroundings {
  readonly state: State
  readonly dispatch: Dispatch<Action>
  readonly known: Known | undefined
  readonly isCurrent: boolean
  readonly cursor: number
  /** Undefined where no folder can be opened. */
  readonly onOpen?: (what: 'folder') => void
}

/** Everything that panels can ask for, under names that never change identity. */
export type Verbs = ReturnType<typeof useVerbs> & {
  /** The text is only shown: nothing may offer to change it. */
  readonly isReadOnly?: boolean
}

export function useVerbs(now: Surroundings) {
  const { dispatch } = now

  const step = useEffectEvent((by: 1 | -1) => {
    const findings = [...(now.known?.report.findings ?? [])].sort((a, b) => a.at.start - b.at.start)
    const here = now.state.selection?.start ?? now.cursor
    const next =
      by === 1
        ? (findings.find(({ at }) => at.start > here) ?? findings[0])
        : (findings.findLast(({ at }) => at.start < here) ?? findings.at(-1))
    if (next) dispatch({ kind: 'jump', span: next.at })
  })

  const fix = useEffectEvent((findings: readonly Finding[]) => {
    if (!now.isCurrent) return
    const { edits, files, fixes } = joinedFix(findings)
    const title = findings.find((finding) => finding.fix)?.fix?.title
    if (title === undefined) return
    dispatch({
      kind: 'edit',
      edits,
      files,
      note: fixes === 1 ? sayIfKnown(title) : say('Fixed {count} findings', { count: fixes }),
    })
  })

  const fixHere = useEffectEvent(() => {
    const { selection } = now.state
    const here = selection?.start ?? now.cursor
    const found =
      now.known?.report.findings.filter(({ at, fix: one }) => one && at.start <= here && here <= at.end) ?? []
    const nearest = found.sort((a, b) => a.at.end - a.at.start - (b.at.end - b.at.start))[0]
    if (nearest) fix([nearest])
  })

  const edit = useEffectEvent((edits: readonly Edit[], note: string) => {
    if (now.isCurrent) dispatch({ kind: 'edit', edits, note })
  })

  const jump = useEffectEvent((span: Span, isPhone: boolean) => {
    dispatch({ kind: 'jump', span })
    if (isPhone) dispatch({ kind: 'view', view: 'code' })
  })

  const openFolder = useEffectEvent(() => now.onOpen?.('folder'))
  const showFile = useEffectEvent((name: string | undefined, isPhone: boolean) => {
    dispatch({ kind: 'show-file', name })
    if (isPhone) dispatch({ kind: 'view', view: 'code' })
  })

  return useMemo(
    () => ({
      onStep: (by: 1 | -1) => step(by),
      onFix: (findings: readonly Finding[]) => fix(findings),
      onFixOne: (finding: Finding) => fix([finding]),
      onFixHere: () => fixHere(),
      onEdit: (edits: readonly Edit[], note: string) => edit(edits, note),
      onJump: (span: Span) => jump(span, isPhone()),
      onHover: (span: Span | undefined) => dispatch({ kind: 'hover', span }),
      onSelect: (span: Span | undefined) => dispatch({ kind: 'select', span }),
      onType: (source: string) => dispatch({ kind: 'type', source }),
      onView: (view: View) => dispatch({ kind: 'view', view }),
      onImage: (image: State['image'], note: string) => dispatch({ kind: 'image', image, note }),
      onAssume: (key: string, bytes: number | undefined) => dispatch({ kind: 'assume', key, bytes }),
      onShowFile: (name: string | undefined) => showFile(name, isPhone()),
      onOpenFolder: () => openFolder(),
      onWriteFile: (name: string, text: string) => dispatch({ kind: 'write-files', files: { [name]: text } }),
      onRemoveFile: (name: string) => dispatch({ kind: 'remove-file', name }),
      onForgetSizes: () => dispatch({ kind: 'forget-context' }),
      onOptions: (options: State['options'], note?: string) =>
        dispatch({ kind: 'set-options', options, ...(note !== undefined && { note }) }),
      onDismiss: (id: string) => dispatch({ kind: 'dismiss', id }),
      onUndo: () => dispatch({ kind: 'undo' }),
      onForgetUndo: () => dispatch({ kind: 'forget-undo' }),
      onReview: () => dispatch({ kind: 'show', dialog: 'review' }),
      onShare: () => dispatch({ kind: 'show', dialog: 'share' }),
      onHelp: () => dispatch({ kind: 'show', dialog: 'help' }),
      onCommands: () => dispatch({ kind: 'show', dialog: 'commands' }),
    }),
    [dispatch],
  )
}
