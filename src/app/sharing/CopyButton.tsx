import { Check, Copy } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { say } from '../words/say.ts'

interface Props {
  /** For the ear: says that it copies, and what. */
  readonly label: string
  readonly isCopied: boolean
  readonly onCopy: () => void
}

export const CopyButton = ({ label, isCopied, onCopy }: Props) => (
  <Button look="quiet" onClick={onCopy} aria-label={label}>
    {isCopied ? (
      <Check className="size-3.5" aria-hidden="true" />
    ) : (
      <Copy className="size-3.5" aria-hidden="true" />
    )}
    {isCopied ? say('Copied') : say('Copy')}
  </Button>
)
