import type { Language } from './languages.ts'

/** The languages to choose from, each under its own name. */
export const languages: readonly { readonly language: Language; readonly name: string }[] = [
  { language: 'en', name: 'English' },
  { language: 'zh-CN', name: '简体中文' },
]
