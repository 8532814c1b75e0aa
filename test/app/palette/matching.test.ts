import { expect, test } from 'vitest'
import { matching } from '../../../src/app/palette/matching.ts'

const commands = [
  ['Findings', 'Next finding'],
  ['Findings', 'Make all safe fixes'],
  ['Findings', 'Review all fixes…'],
  ['Go to', 'Layers'],
  ['Platform', 'linux/arm64'],
  ['Theme', 'Dark'],
].map(([group = '', text = '']) => ({ group, text, run: () => {} }))

const found = (query: string) => matching(commands, query).map(({ text }) => text)

test('nothing typed shows everything, in its order', () => {
  expect(found('  ')).toEqual(commands.map(({ text }) => text))
})

test('every word must be there, in the name or the group, in any order', () => {
  expect(found('fix all')).toEqual(['Make all safe fixes', 'Review all fixes…'])
  expect(found('theme dark')).toEqual(['Dark'])
  expect(found('dark layers')).toEqual([])
})

test('a beginning comes before a middle, and a middle before mere letters in order', () => {
  expect(found('la')[0]).toBe('Layers')
  expect(found('arm')).toEqual(['linux/arm64', 'Dark'])
  expect(found('rvwfx')).toEqual(['Review all fixes…'])
})

test('what is shown in another language is found by its English name too, words of both mixed', () => {
  const chinese = [
    { group: '问题', text: '查看全部修复…', english: 'Review all fixes… Findings', run: () => {} },
    { group: '主题', text: '深色', english: 'Dark Theme', run: () => {} },
  ]
  const texts = (query: string) => matching(chinese, query).map(({ text }) => text)
  expect(texts('review')).toEqual(['查看全部修复…'])
  expect(texts('theme')).toEqual(['深色'])
  expect(texts('深色')).toEqual(['深色'])
  expect(texts('深色 theme')).toEqual(['深色'])
  expect(texts('深色 review')).toEqual([])
})

test('what looks like a pattern is only text', () => {
  expect(found('.*')).toEqual([])
  expect(found('LINUX/')).toEqual(['linux/arm64'])
})
