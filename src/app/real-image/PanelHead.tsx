import { ChevronRight } from 'lucide-react'
import type { Ref } from 'react'
import type { Measured } from '../../engine/sizes/measured.ts'
import type { RealImage } from '../../worker/image/client.ts'
import { Button } from '../ui/Button.tsx'
import { formatBytes } from '../ui/bytes.ts'
import { counted, say } from '../words/say.ts'

interface Props {
  readonly image: RealImage | undefined
  readonly measured: Measured | undefined
  readonly isOpen: boolean
  readonly button: Ref<HTMLButtonElement>
  readonly onToggle: () => void
  readonly onForget: () => void
}

/** One line on what is known of the real image, which opens the rest. */
export function PanelHead({ image, measured, isOpen, button, onToggle, onForget }: Props) {
  const numbers = Object.keys(measured ?? {}).length
  return (
    <header className="flex items-center gap-1.5 pr-1.5">
      <h3 className="min-w-0 flex-1">
        <button
          ref={button}
          type="button"
          aria-expanded={isOpen}
          className="flex min-h-10 w-full items-center gap-1.5 px-2 py-1.5 text-left -outline-offset-2 max-md:min-h-11"
          onClick={onToggle}
        >
          <ChevronRight
            className={`size-3.5 shrink-0 text-muted transition-transform ${isOpen ? 'rotate-90' : ''}`}
            aria-hidden="true"
          />
          <span className="min-w-0">
            <span className="font-medium">{image?.names[0] ?? say('Your own image')}</span>
            <span className="text-muted"> · {summaryOf(image, numbers)}</span>
          </span>
        </button>
      </h3>
      {(image || numbers > 0) && (
        <Button look="quiet" onClick={onForget}>
          {say('Forget')}
        </Button>
      )}
    </header>
  )
}

function summaryOf(image: RealImage | undefined, numbers: number): string {
  if (image) return say('weighs {size}', { size: formatBytes(image.total.bytes) })
  if (numbers === 0) return say('if it is built, see what its layers really weigh')
  return counted(
    numbers,
    '1 number of a real image, used wherever the text still reads the same',
    '{count} numbers of a real image, used wherever the text still reads the same',
  )
}
