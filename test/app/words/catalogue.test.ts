import { expect, test } from 'vitest'
import { zh } from '../../../src/app/words/zh/index.ts'
import { codeOf, slipsIn } from './chinese.ts'
import { engineWords, literalsIn, tooEarly, trees } from './texts.ts'

const parts = import.meta.glob<Readonly<Record<string, Readonly<Record<string, string>>>>>(
  ['/src/app/words/zh/*.ts', '!/src/app/words/zh/index.ts'],
  { eager: true },
)
const entries: readonly (readonly [string, string])[] = Object.entries(zh)

const gapsOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort()

test('every text of the catalogue is in the code, and once in the catalogue', () => {
  const used = new Set([...trees, ...engineWords].flatMap(literalsIn).map(({ text }) => text))
  expect(entries.length).toBeGreaterThan(300)
  expect(entries.filter(([text]) => !used.has(text)).map(([text]) => text)).toEqual([])

  const all = Object.values(parts).flatMap((part) => Object.values(part).flatMap(Object.keys))
  expect(all.filter((text, at) => all.indexOf(text) !== at)).toEqual([])
  expect(all).toHaveLength(entries.length)
})

test('both languages have the same gaps, and the same code', () => {
  for (const [english, chinese] of entries) {
    expect(gapsOf(chinese), english).toEqual(gapsOf(english))
    expect(codeOf(chinese), english).toEqual(codeOf(english))
  }
})

test('Chinese is written as Chinese', () => {
  expect(entries.flatMap(([english, chinese]) => slipsIn(english, chinese))).toEqual([])
})

test('nothing speaks before the language is known', () => {
  expect(trees.flatMap(tooEarly)).toEqual([])
})
