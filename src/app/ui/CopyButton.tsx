import { Check, Copy } from 'lucide-react'
import { Button } from './Button.tsx'

interface Props {
  /** For the ear: what is copied. */
  readonly what: string
  readonly isCopied: boolean
  readonly onCopy: () => void
}

export const CopyButton = ({ what, isCopied, onCopy }: Props) => (
  <Button look="quiet" onClick={onCopy} aria-label={`Copy ${what}`}>
    {isCopied ? (
      <Check className="size-3.5" aria-hidden="true" />
    ) : (
      <Copy className="size-3.5" aria-hidden="true" />
    )}
    {isCopied ? 'Copied' : 'Copy'}
  </Button>
)
