import { isEmbedded } from './embed-options.ts'
import { storedLanguage } from './storage/language.ts'
import { bestOf, type Language, languageNamed } from './words/languages.ts'

/** `?lang=zh-CN` decides; else what was chosen here; else the browser. A page in a frame reads nothing stored. */
export function languageAtStart(): Language {
  const { search } = location
  return (
    languageNamed(new URLSearchParams(search).get('lang')) ??
    (isEmbedded(search) ? undefined : storedLanguage()) ??
    bestOf(navigator.languages)
  )
}
