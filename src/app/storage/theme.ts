export type Theme = 'system' | 'light' | 'dark'

/** `system` when none is stored or storage is forbidden. */
export declare function storedTheme(storage?: Storage | undefined): Theme
/** False when the browser refused to remember it. */
export declare function storeTheme(theme: Theme, storage?: Storage | undefined): boolean
