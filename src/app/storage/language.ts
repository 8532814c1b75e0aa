import { type Language, languageNamed } from '../words/languages.ts'
import { browserStorage, erase, read, type Store, write } from './browser-storage.ts'

const key = 'drydock:language'

/** Undefined when none was chosen, or storage is forbidden: then the browser's own languages decide. */
export const storedLanguage = (store: Store = browserStorage()): Language | undefined =>
  languageNamed(read(store, key))

export const storeLanguage = (language: Language | undefined, store: Store = browserStorage()): void =>
  language ? void write(store, key, language) : erase(store, key)
