import type { ComponentProps } from 'react'

const looks = {
  solid: 'bg-accent text-on-accent hover:bg-accent-strong border-transparent',
  outline: 'bg-surface text-text hover:bg-hover border-line-strong',
  quiet: 'bg-transparent text-muted hover:bg-hover hover:text-text border-transparent',
} as const

const sizes = {
  small: 'h-7 px-2.5 text-xs max-md:h-11 max-md:px-3.5 max-md:text-sm',
  medium: 'h-8 px-3 text-sm max-md:h-11 max-md:px-4',
} as const

export type ButtonProps = ComponentProps<'button'> & {
  readonly look?: keyof typeof looks
  readonly size?: keyof typeof sizes
}

export const Button = ({ look = 'outline', size = 'small', className = '', ...rest }: ButtonProps) => (
  <button
    type="button"
    className={`inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium transition-colors disabled:pointer-events-none disabled:opacity-60 ${sizes[size]} ${looks[look]} ${className}`}
    {...rest}
  />
)
