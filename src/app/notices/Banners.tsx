import { Info, TriangleAlert, X } from 'lucide-react'
import type { Notice } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { say } from '../words/say.ts'

interface Props {
  readonly notices: readonly Notice[]
  readonly onAct: (does: NonNullable<Notice['action']>['does']) => void
  readonly onDismiss: (id: string) => void
}

const looks = {
  info: 'bg-info-soft text-info',
  warning: 'bg-warning-soft text-warning',
  error: 'bg-error-soft text-error',
} as const

/** What the page has to say about itself, one line each. */
export const Banners = ({ notices, onAct, onDismiss }: Props) =>
  notices.map(({ id, tone, text, action }) => (
    <div
      key={id}
      role={tone === 'info' ? 'status' : 'alert'}
      className={`flex shrink-0 items-center gap-x-2.5 border-line max-md:flex-wrap border-b py-0.5 pr-2 pl-4 ${looks[tone]}`}
    >
      {tone === 'info' ? (
        <Info className="size-4 shrink-0" aria-hidden="true" />
      ) : (
        <TriangleAlert className="size-4 shrink-0" aria-hidden="true" />
      )}
      <p className="min-w-0 flex-1 py-1.5 max-md:basis-[70%]">{text}</p>
      {action && (
        <Button
          className="max-md:order-last max-md:mb-2 max-md:ml-6"
          onClick={() => {
            onDismiss(id)
            onAct(action.does)
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label={say('Dismiss')} onClick={() => onDismiss(id)}>
        <X className="size-4" aria-hidden="true" />
      </IconButton>
    </div>
  ))
