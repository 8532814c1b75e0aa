import { Download } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Report } from '../../engine/report/report.ts'
import { Button } from '../ui/Button.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { download } from '../ui/download.ts'
import { say } from '../words/say.ts'
import { badgeOf } from './badge.ts'
import { cardHeight, cardOf, cardWidth } from './card.ts'
import { pngOf } from './svg.ts'

interface Props {
  readonly url: string
  readonly report: Report
  readonly copied: string | undefined
  readonly onCopy: (name: string, text: string) => void
}

const addressOf = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`

/** The result as pictures: a card for a chat, a badge for a README. Drawn here, not by a server. */
export function Pictures({ url, report, copied, onCopy }: Props) {
  const card = useMemo(() => cardOf(report), [report])
  const badge = useMemo(() => badgeOf(report), [report])
  const [failed, setFailed] = useState(false)
  const savePng = () =>
    pngOf(card, cardWidth, cardHeight)
      .then((png) => download('drydock.png', 'image/png', png))
      .catch(() => setFailed(true))
  return (
    <section>
      <h3 className="font-medium">{say('Pictures')}</h3>
      <img
        src={addressOf(card)}
        width={cardWidth}
        height={cardHeight}
        alt={say('Result card: what ships, and the worst findings')}
        className="mt-1 h-auto w-full rounded-lg border border-line"
      />
      <div className="mt-1 flex flex-wrap items-center gap-1">
        <Button look="quiet" onClick={savePng}>
          <Download className="size-3.5" aria-hidden="true" />
          {say('Card as PNG')}
        </Button>
        <Button look="quiet" onClick={() => download('drydock.svg', 'image/svg+xml', card)}>
          <Download className="size-3.5" aria-hidden="true" />
          {say('Card as SVG')}
        </Button>
        {failed && (
          <p role="alert" className="text-warning">
            {say('This browser could not draw the PNG; the SVG shows the same.')}
          </p>
        )}
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-1">
        <img src={addressOf(badge)} alt={say('Badge')} className="mr-2 h-5" />
        <Button look="quiet" onClick={() => download('drydock-badge.svg', 'image/svg+xml', badge)}>
          <Download className="size-3.5" aria-hidden="true" />
          {say('Badge as SVG')}
        </Button>
        <CopyButton
          label={say('Copy Markdown of the badge')}
          isCopied={copied === 'badge'}
          onCopy={() => onCopy('badge', `[![Drydock](drydock-badge.svg)](${url})`)}
        />
      </div>
    </section>
  )
}
