import { type Dispatch, useMemo } from 'react'
import type { Analyst } from '../worker/client.ts'
import { type CommandWorld, commandsOf } from './commands.ts'
import { HelpDialog } from './help/HelpDialog.tsx'
import { Palette } from './palette/Palette.tsx'
import { ProposalDialog } from './review/ProposalDialog.tsx'
import { ReviewDialog } from './review/ReviewDialog.tsx'
import { ShareDialog } from './sharing/ShareDialog.tsx'
import type { Action, State } from './state.ts'
import { useLost } from './ui/lost.ts'
import { Modal } from './ui/Modal.tsx'
import { UnlessLost } from './ui/UnlessLost.tsx'
import type { Known } from './use-report.ts'
import { say } from './words/say.ts'

interface Props {
  readonly state: State
  readonly dispatch: Dispatch<Action>
  readonly known: Known | undefined
  readonly analyst: Analyst
  readonly onShared: () => void
  /** Undefined where there is no list of commands. */
  readonly commands?: CommandWorld
}

/** The dialogs, loaded when the first of them is opened. */
export default function Dialogs({ state, dispatch, known, analyst, onShared, commands }: Props) {
  const close = () => dispatch({ kind: 'show', dialog: undefined })
  const { source, options } = state
  const draft = useMemo(() => ({ source, options }), [source, options])
  const report = known?.source === state.source ? known.report : undefined
  if (state.dialog === 'help') return <HelpDialog onTour={commands?.header.onTour} onClose={close} />
  if (state.dialog === 'commands' && commands) {
    return <Palette commands={commandsOf(commands, state, analyst, dispatch)} onClose={close} />
  }
  if (state.dialog === 'share') {
    return <ShareDialog state={state} report={report} analyst={analyst} onShared={onShared} onClose={close} />
  }
  if (state.dialog === 'proposal' && state.proposal) {
    const { proposal } = state
    return (
      <ProposalDialog
        draft={draft}
        change={proposal}
        report={report}
        onAccept={() => {
          close()
          dispatch({ kind: 'rewrite', ...proposal, note: say('Accepted the change') })
        }}
        onClose={close}
      />
    )
  }
  if (state.dialog !== 'review') return null
  if (!report) return <NoReview onClose={close} />
  return (
    <ReviewDialog
      draft={draft}
      report={report}
      analyst={analyst}
      onApply={(source, files, note) => {
        close()
        dispatch({ kind: 'rewrite', source, files, note })
      }}
      onClose={close}
    />
  )
}

/** A review that was asked for before there is anything to review. */
function NoReview({ onClose }: { readonly onClose: () => void }) {
  if (!useLost()) return null
  return (
    <Modal
      title={say('Review all fixes')}
      description={say('There is no report on this text yet.')}
      onClose={onClose}
    >
      <UnlessLost>{null}</UnlessLost>
    </Modal>
  )
}
