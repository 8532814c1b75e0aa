/** What this room needs of `localStorage`; null where the browser forbids it or the page is embedded. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> | null

/** Merely reading `localStorage` throws where cookies are blocked. */
export function browserStorage(): Store {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}

/** The value, or undefined when there is none or the browser refuses to tell. */
export function read(store: Store, key: string): string | undefined {
  try {
    return store?.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

export type Written = 'written' | 'full' | 'forbidden'

export function write(store: Store, key: string, value: string): Written {
  if (!store) return 'forbidden'
  try {
    store.setItem(key, value)
    return 'written'
  } catch (error) {
    return isQuota(error) ? 'full' : 'forbidden'
  }
}

export function erase(store: Store, key: string): void {
  try {
    store?.removeItem(key)
  } catch {
    // What cannot be written cannot be there either.
  }
}

export function keysFrom(store: Store, prefix: string): string[] {
  try {
    const keys = Array.from({ length: store?.length ?? 0 }, (_, at) => store?.key(at) ?? '')
    return keys.filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}

/** Firefox has a name of its own for it. */
const isQuota = (error: unknown) =>
  error instanceof Error && ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'].includes(error.name)
