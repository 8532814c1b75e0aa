import type { Amount } from '../../engine/sizes/amount.ts'

interface Props {
  readonly bytes: Amount
  /** Likely bytes that are dead weight. */
  readonly dead: number
  /** The amount that fills the whole track. */
  readonly full: number
  readonly tone: 'base' | 'own' | 'idle'
}

const tones = { base: 'bg-bar-base', own: 'bg-bar-own', idle: 'bg-bar-idle' } as const

/** Solid up to the low bound, hatched up to the high one; orange is dead weight. */
export function WeightBar({ bytes, dead, full, tone }: Props) {
  const percent = (part: number) => `${full > 0 ? Math.min(100, (Math.max(0, part) / full) * 100) : 0}%`
  const deadShare = Math.min(dead, bytes.low)
  return (
    <span aria-hidden="true" className="flex h-2 min-w-0 flex-1 overflow-hidden rounded-[2px]">
      <span
        className={tones[tone]}
        style={{ width: percent(bytes.low - deadShare), minWidth: bytes.high > 0 ? 2 : 0 }}
      />
      <span className="bg-bar-dead" style={{ width: percent(deadShare) }} />
      <span className={`hatched ${tones[tone]}`} style={{ width: percent(bytes.high - bytes.low) }} />
    </span>
  )
}
