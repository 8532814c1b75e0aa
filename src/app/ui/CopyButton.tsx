import { Check, Copy } from 'lucide-react'
import { say } from '../words/say.ts'
import { Button } from './Button.tsx'

interface Props {
  /** For the ear: says that it copies, and what. */
  readonly label: string
  readonly text?: string
  readonly isDisabled?: boolean
  readonly isCopied: boolean
  readonly onCopy: () => void
}

export const CopyButton = ({ label, text, isDisabled = false, isCopied, onCopy }: Props) => (
  <Button look="quiet" disabled={isDisabled} onClick={onCopy} aria-label={label}>
    {isCopied ? (
      <Check className="size-3.5" aria-hidden="true" />
    ) : (
      <Copy className="size-3.5" aria-hidden="true" />
    )}
    {isCopied ? say('Copied') : (text ?? say('Copy'))}
  </Button>
)
