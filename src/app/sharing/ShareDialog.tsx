import { Check, Copy, Share2, TriangleAlert } from 'lucide-react'
import { useEffect, useEffectEvent, useId, useMemo } from 'react'
import type { Report } from '../../engine/report/report.ts'
import type { Analyst } from '../../worker/client.ts'
import { addressOf } from '../address-of.ts'
import { lengthAdvice, secretsIn } from '../share/advice.ts'
import type { State } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { Modal } from '../ui/Modal.tsx'
import { UnlessLost } from '../ui/UnlessLost.tsx'
import { useCopy } from '../ui/use-copy.ts'
import { useFixedAll } from '../use-fixed-all.ts'
import { counted, say } from '../words/say.ts'
import { ChangeLink } from './ChangeLink.tsx'
import { EmbedCode } from './EmbedCode.tsx'
import { Exports } from './Exports.tsx'
import { Pictures } from './Pictures.tsx'

interface Props {
  readonly state: State
  /** Of exactly this text; undefined while it is being analysed. */
  readonly report: Report | undefined
  readonly analyst: Analyst
  readonly onShared: () => void
  readonly onClose: () => void
}

/** A link that holds the work itself, and the report in the forms that others read. */
export function ShareDialog({ state, report, analyst, onShared, onClose }: Props) {
  const url = useMemo(() => addressOf(state), [state])
  const { copied, copy } = useCopy()
  const fixed = useFixedAll(analyst, state.source, state.options)
  const show = useEffectEvent(() => {
    // Whoever shares keeps their own `?lang` and `?plain`.
    history.replaceState(null, '', new URL(url).hash)
    onShared()
  })
  useEffect(() => show(), [])

  return (
    <Modal
      title={say('Share')}
      description={say('The link holds the text itself. Nothing is uploaded.')}
      onClose={onClose}
    >
      <div className="space-y-4 overflow-y-auto p-4">
        <SecretWarning report={report} />
        <LinkField url={url} isCopied={copied === 'link'} onCopy={() => copy('link', url)} />
        <ChangeLink state={state} isCopied={copied === 'change'} onCopy={(link) => copy('change', link)} />
        {!report && <UnlessLost>{null}</UnlessLost>}
        {report && (
          <>
            <Exports
              source={state.source}
              files={state.options.files}
              report={report}
              fixed={fixed}
              copied={copied}
              onCopy={copy}
            />
            <Pictures url={url} report={report} copied={copied} onCopy={copy} />
          </>
        )}
        <EmbedCode state={state} copied={copied} onCopy={copy} />
      </div>
    </Modal>
  )
}

function LinkField({
  url,
  isCopied,
  onCopy,
}: {
  readonly url: string
  readonly isCopied: boolean
  readonly onCopy: () => void
}) {
  const id = useId()
  const advice = lengthAdvice(url)
  const canShare = 'share' in navigator && matchMedia('(pointer: coarse)').matches
  return (
    <div>
      <label className="font-medium" htmlFor={id}>
        {say('Link')}
      </label>
      <div className="mt-1 flex gap-2">
        <input
          id={id}
          readOnly
          className="h-8 min-w-0 flex-1 rounded-md border border-line-strong bg-sunken px-2 font-mono text-xs max-md:h-11"
          value={url}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button look="solid" size="medium" data-autofocus onClick={onCopy}>
          {isCopied ? (
            <Check className="size-4" aria-hidden="true" />
          ) : (
            <Copy className="size-4" aria-hidden="true" />
          )}
          {isCopied ? say('Copied') : say('Copy')}
        </Button>
        {canShare && (
          <Button
            size="medium"
            aria-label={say('Share with an app')}
            onClick={() => navigator.share({ title: say('Dockerfile in Drydock'), url }).catch(() => {})}
          >
            <Share2 className="size-4" aria-hidden="true" />
          </Button>
        )}
      </div>
      <p className={`mt-1 text-xs ${advice ? 'text-warning' : 'text-muted'}`}>
        {advice?.message ?? say('{count} characters, fit for any chat tool.', { count: url.length })}
      </p>
    </div>
  )
}

function SecretWarning({ report }: { readonly report: Report | undefined }) {
  const secrets = report ? secretsIn(report) : []
  if (secrets.length === 0) return null
  return (
    <p role="alert" className="flex gap-2 rounded-md bg-warning-soft px-3 py-2 text-warning">
      <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
      {counted(
        secrets.length,
        'This text seems to hold a credential. Whoever has the link can read it.',
        'This text seems to hold {count} credentials. Whoever has the link can read it.',
      )}
    </p>
  )
}
