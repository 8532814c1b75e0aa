/** The `count` heaviest, heaviest first, in one pass. */
export function largest<Item extends { readonly bytes: number }>(
  items: Iterable<Item>,
  count: number,
): readonly Item[] {
  const found: Item[] = []
  let least = 0
  for (const item of items) {
    if (item.bytes <= least) continue
    found.push(item)
    if (found.length < count * 2) continue
    cut()
    least = found.at(-1)?.bytes ?? 0
  }
  cut()
  return found

  function cut(): void {
    found.sort((a, b) => b.bytes - a.bytes)
    found.length = Math.min(found.length, count)
  }
}
