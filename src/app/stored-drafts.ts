import { browserStorage, keysFrom } from './storage/browser-storage.ts'
import type { MaybeDrafts } from './use-drafts.ts'

/** The drafts, fetched before the first paint only when there are any. */
export async function storedDrafts(): Promise<MaybeDrafts> {
  if (keysFrom(browserStorage(), 'drydock:draft:').length === 0) return undefined
  try {
    const { createDrafts } = await import('./storage/drafts.ts')
    return createDrafts()
  } catch {
    return undefined
  }
}
