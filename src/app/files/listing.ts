/** What was found in a folder. It stays in memory: drafts, links and the worker get sums (`bounded-sizes.ts`). */
export interface Listing {
  readonly name: string
  /** Paths inside the folder; the bytes at the same place are theirs. */
  readonly paths: readonly string[]
  readonly bytes: readonly number[]
  /** Files and folders that the browser could not read; they count as nothing. */
  readonly unread: number
}

/** Sizes that came with a draft or a link, as the listing they once were, or as the sums that are left of it. */
export const listingOf = (sizes: Readonly<Record<string, number>>): Listing => ({
  name: '',
  paths: Object.keys(sizes),
  bytes: Object.values(sizes),
  unread: 0,
})

/** `lib/*.js` stands for many files. */
export const isSum = (path: string): boolean => path.startsWith('*', path.lastIndexOf('/') + 1)
