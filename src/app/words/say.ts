import type { Language } from './languages.ts'
import type { zh } from './zh/index.ts'

/** A text of the interface. Its English is its name: there is no key to invent, and the page reads as it looks. */
export type Text = keyof typeof zh

/** The names in braces, which a text leaves open. */
type Gap<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Gap<Rest> : never

/** The texts with exactly these gaps. */
type Open<Gaps> = { [T in Text]: [Gap<T>, Gaps] extends [Gaps, Gap<T>] ? T : never }[Text]

/** A text that stands by itself. */
export type PlainText = Open<never>

type Values<T extends Text> = [Gap<T>] extends [never] ? [] : [Readonly<Record<Gap<T>, string | number>>]

/** What browsers themselves call it when the user's languages change. */
const changed = 'languagechange'

interface Words {
  readonly zh: Readonly<Record<string, string>>
  readonly titleOf: (english: string) => string
}

/** English is its own catalogue. */
const english: Words = { zh: {}, titleOf: (title) => title }

let language: Language = 'en'
let words = english

/** The text in the language of the page; numbers are written as that language writes them. */
export function say<T extends Text>(text: T, ...values: Values<T>): string
export function say(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return (words.zh[text] ?? text).replace(
    /\{(\w+)\}/g,
    (_, name) => values[name]?.toLocaleString(language) ?? '',
  )
}

/** What the engine says in a few words, such as the title of a rule, where it is known; else as it is. */
export const sayIfKnown = (text: string): string => words.zh[text] ?? words.titleOf(text)

/** One thing, or so many of them. */
export const counted = (count: number, one: PlainText, many: Open<'count'>): string =>
  count === 1 ? say(one) : say(many, { count })

/** One behind the other: Chinese has no space between sentences. */
export const sentences = (...all: readonly string[]): string =>
  all.filter(Boolean).join(language === 'en' ? ' ' : '')

/** The language that `say` speaks, for `Intl` and for the `lang` of a page. */
export const spokenLanguage = (): Language => language

export function onLanguage(listener: () => void): () => void {
  addEventListener(changed, listener)
  return () => removeEventListener(changed, listener)
}

let englishTitle: string | undefined

/** From now on the page speaks it. English needs nothing; another language is fetched, and English stays if it cannot be. */
export async function speak(wanted: Language): Promise<void> {
  try {
    words = wanted === 'en' ? english : await import('./zh/index.ts')
    language = wanted
  } catch {
    return
  }
  document.documentElement.lang = language
  englishTitle ??= document.title
  // A newer page behind this code may have a title of its own.
  document.title = language === 'en' ? englishTitle : say('Drydock: inspect and repair Dockerfiles')
  dispatchEvent(new Event(changed))
}
