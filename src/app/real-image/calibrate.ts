import type { Measured } from '../../engine/sizes/measured.ts'

/** True when a fit measured something that the options do not know yet; what they know beyond it does no harm. */
export const isNews = (found: Measured, known: Measured | undefined): boolean =>
  Object.entries(found).some(([name, { bytes }]) => known?.[name]?.bytes !== bytes)
