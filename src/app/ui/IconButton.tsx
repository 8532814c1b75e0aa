import type { ComponentProps } from 'react'

type Props = ComponentProps<'button'> & { readonly label: string }

/** A button that shows only an icon; `label` is its name and its tooltip. */
export const IconButton = ({ label, className = '', ...rest }: Props) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    className={`inline-flex size-8 shrink-0 items-center justify-center rounded-md text-muted transition-colors hover:bg-hover hover:text-text disabled:opacity-50 max-md:size-11 ${className}`}
    {...rest}
  />
)
