import { storeLanguage } from './storage/language.ts'
import { bestOf, type Language } from './words/languages.ts'
import { speak } from './words/say.ts'

/** Speaks the language and remembers it; undefined leaves it to the browser again. */
export async function chooseLanguage(language: Language | undefined) {
  storeLanguage(language)
  forgetAsked()
  await speak(language ?? bestOf(navigator.languages))
  // All that was on screen has been made anew; the button that had the focus takes it again.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-language]')?.focus())
}

/** A choice outweighs the `?lang` that the page was opened with. */
function forgetAsked() {
  const address = new URL(location.href)
  if (!address.searchParams.has('lang')) return
  address.searchParams.delete('lang')
  history.replaceState(null, '', address)
}
