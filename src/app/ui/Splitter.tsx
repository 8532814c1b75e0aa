import type { KeyboardEvent, PointerEvent } from 'react'

interface Props {
  readonly label: string
  /** Width in CSS pixels of what stands to the right of the bar. */
  readonly width: number
  readonly min: number
  readonly max: number
  readonly onChange: (width: number) => void
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: 24, ArrowRight: -24 }

/** The bar between two columns: drag it, or focus it and use the arrow keys. */
export function Splitter({ label, width, min, max, onChange }: Props) {
  const set = (wanted: number) => onChange(Math.round(Math.min(max, Math.max(min, wanted))))
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    set(width + step)
  }
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const right = event.currentTarget.nextElementSibling?.getBoundingClientRect().right
    if (right !== undefined) set(right - event.clientX)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be dragged
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className="relative z-10 -mx-1 w-2 shrink-0 cursor-col-resize touch-none before:absolute before:inset-y-0 before:left-[3.5px] before:w-px before:bg-line before:transition-colors hover:before:bg-accent focus-visible:outline-none focus-visible:before:w-0.5 focus-visible:before:bg-accent"
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
    />
  )
}
