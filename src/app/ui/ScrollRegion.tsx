import type { ReactNode } from 'react'

interface Props {
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

/** A listing that may be wider than its place: it scrolls by itself, by keyboard too. */
export const ScrollRegion = ({ label, className = '', children }: Props) => (
  // biome-ignore lint/a11y/useSemanticElements: a listing is no form
  <div
    role="group"
    aria-label={label}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
    tabIndex={0}
    className={`overflow-x-auto rounded-md border border-line ${className}`}
  >
    {children}
  </div>
)
