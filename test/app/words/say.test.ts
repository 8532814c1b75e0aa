// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { storedLanguage, storeLanguage } from '../../../src/app/storage/language.ts'
import { bestOf, languageNamed } from '../../../src/app/words/languages.ts'
import { counted, onLanguage, say, speak, spokenLanguage } from '../../../src/app/words/say.ts'

afterEach(() => speak('en'))

test('the first of the wanted languages that the page speaks decides', () => {
  expect(bestOf(['zh-CN', 'en-US'])).toBe('zh-CN')
  expect(bestOf(['en-GB', 'zh-CN'])).toBe('en')
  expect(bestOf(['de-DE', 'zh', 'en'])).toBe('zh-CN')
  expect(['zh-SG', 'zh-Hans-HK', 'ZH-hans'].map((tag) => bestOf([tag]))).toEqual(Array(3).fill('zh-CN'))
  expect(['zh-TW', 'zh-Hant-CN', 'zh-HK', 'zha', 'de', ''].map((tag) => bestOf([tag]))).toEqual(
    Array(6).fill('en'),
  )
  expect(bestOf([])).toBe('en')
})

test('only a language that the page speaks has a name', () => {
  expect([languageNamed('zh-CN'), languageNamed('en'), languageNamed('fr'), languageNamed(null)]).toEqual([
    'zh-CN',
    'en',
    undefined,
    undefined,
  ])
})

test('gaps are filled, numbers as the language writes them, and `$&` is no pattern', () => {
  expect(say('Opened {name}', { name: '$& {name}' })).toBe('Opened $& {name}')
  expect(say('Show {count} more lines', { count: 12_000 })).toBe('Show 12,000 more lines')
  expect(say('line {line}', { line: '12000' })).toBe('line 12000')
  expect(counted(1, '1 finding', '{count} findings')).toBe('1 finding')
  expect(counted(0, '1 finding', '{count} findings')).toBe('0 findings')
})

test('another language is spoken everywhere from the moment that it is known', async () => {
  const heard: string[] = []
  const stop = onLanguage(() => heard.push(spokenLanguage()))
  await speak('zh-CN')
  expect(say('Undo')).toBe('撤销')
  expect(counted(2, '1 finding', '{count} findings')).toBe('2 个问题')
  expect(document.documentElement.lang).toBe('zh-CN')
  await speak('en')
  expect(say('Undo')).toBe('Undo')
  stop()
  await speak('zh-CN')
  expect(heard).toEqual(['zh-CN', 'en'])
})

test('a choice is remembered, and forgotten when the browser is to decide', () => {
  storeLanguage('zh-CN')
  expect(storedLanguage()).toBe('zh-CN')
  localStorage.setItem('drydock:language', 'tlh')
  expect(storedLanguage()).toBeUndefined()
  storeLanguage('en')
  storeLanguage(undefined)
  expect(storedLanguage()).toBeUndefined()
  expect(storedLanguage(null)).toBeUndefined()
})
