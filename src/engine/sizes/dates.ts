/** Between two ISO dates, or their months or years alone; 0 when the earlier holds the later, and never below. */
export function yearsBetween(earlier: string, later: string): number {
  if (later.startsWith(earlier)) return 0
  const years = (Date.parse(later) - Date.parse(earlier)) / (365.25 * 86_400_000)
  return Number.isFinite(years) ? Math.max(0, years) : 0
}
