import { browserStorage, read, type Store, write } from './browser-storage.ts'

const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const key = 'drydock:theme'

/** `system` when none is stored or storage is forbidden. */
export function storedTheme(store: Store = browserStorage()): Theme {
  const stored = read(store, key)
  return themes.find((theme) => theme === stored) ?? 'system'
}

/** False when the browser refused to remember it. */
export const storeTheme = (theme: Theme, store: Store = browserStorage()): boolean =>
  write(store, key, theme) === 'written'
