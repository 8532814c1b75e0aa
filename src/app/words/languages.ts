/** The page speaks it; undefined for any other name. */
export const languageNamed = (name: string | null | undefined): Language | undefined =>
  name === 'en' || name === 'zh-CN' ? name : undefined

export type Language = 'en' | 'zh-CN'

/** The first of the languages that the page speaks too; English when there is none. */
export const bestOf = (wanted: readonly string[]): Language =>
  wanted.map(spokenAs).find((language) => language !== undefined) ?? 'en'

/** `zh`, `zh-SG` and `zh-Hans-HK` are written in simplified characters; `zh-TW` and `zh-Hant` are not. */
const spokenAs = (tag: string): Language | undefined =>
  /^zh\b(?!-(hant|tw|hk|mo)\b)/i.test(tag) ? 'zh-CN' : /^en\b/i.test(tag) ? 'en' : undefined
