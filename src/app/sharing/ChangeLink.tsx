import { useMemo } from 'react'
import { addressOfChange } from '../address-of.ts'
import { changeSince } from '../change-since.ts'
import { lengthAdvice } from '../share/advice.ts'
import type { State } from '../state.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { say, sentences } from '../words/say.ts'

interface Props {
  readonly state: State
  readonly isCopied: boolean
  readonly onCopy: (link: string) => void
}

/** Offered once the text is another one than was opened: a link that shows both as a review. */
export function ChangeLink({ state, isCopied, onCopy }: Props) {
  const link = useMemo(() => {
    const change = changeSince(state)
    return change && addressOfChange(state.opened, change)
  }, [state])
  if (link === undefined) return null
  return (
    <section className="flex items-center gap-3 rounded-lg border border-line px-3 py-2">
      <div className="min-w-0 flex-1">
        <h3 className="font-medium">{say('Link to this change')}</h3>
        <p className="text-muted text-xs">
          {sentences(
            say('Opens as a review of what you changed since you opened the text, to accept or to leave.'),
            lengthAdvice(link)?.message ?? '',
          )}
        </p>
      </div>
      <CopyButton
        label={say('Copy the link to this change')}
        text={say('Copy link')}
        isCopied={isCopied}
        onCopy={() => onCopy(link)}
      />
    </section>
  )
}
