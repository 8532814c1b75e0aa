import { ExternalLink } from 'lucide-react'
import type { SyntheticEvent } from 'react'
import { Logo } from './ui/Logo.tsx'
import { say } from './words/say.ts'

/** All the frame has for a header: the name, and the way out of the frame with the text as it now is. */
export function EmbedBar({ address }: { readonly address: () => string }) {
  // Packing the text takes milliseconds: only for those who are about to go.
  const aim = ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>) => {
    currentTarget.href = address()
  }
  return (
    <header className="flex h-9 shrink-0 items-center gap-2 border-line border-b bg-surface px-3 max-md:h-11">
      <h1 className="flex items-center gap-1.5 font-semibold text-sm tracking-tight">
        <Logo className="size-4" />
        Drydock
      </h1>
      <a
        className="ml-auto inline-flex h-7 items-center gap-1.5 rounded-md px-2 font-medium text-accent text-xs hover:bg-hover max-md:h-11"
        href={`${location.pathname}${location.hash}`}
        target="_blank"
        rel="noopener"
        onPointerDown={aim}
        onFocus={aim}
        onClick={aim}
      >
        {say('Open in Drydock')}
        <ExternalLink className="size-3.5" aria-hidden="true" />
      </a>
    </header>
  )
}
