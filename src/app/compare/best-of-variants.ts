import type { BaseRow } from '../../engine/compare/row.ts'

export const variantNames = {
  full: 'full',
  slim: 'slim',
  alpine: 'Alpine',
  distroless: 'distroless',
  other: undefined,
} as const

const asked = ['full', 'slim', 'alpine', 'distroless'] as const

/** Full, slim or Alpine: the best row of each, which is the present base or else breaks least and is lightest. */
export function bestOfVariants(rows: readonly BaseRow[]): readonly BaseRow[] {
  return asked.flatMap((variant) =>
    rows
      .filter((row) => row.variant === variant)
      .toSorted(
        (a, b) =>
          Number(b.isCurrent) - Number(a.isCurrent) ||
          a.breaks.length - b.breaks.length ||
          a.size.likely - b.size.likely,
      )
      .slice(0, 1),
  )
}
