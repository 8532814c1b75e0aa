import { expect, test } from 'vitest'
import { exactly } from '../../src/engine/sizes/amount.ts'
import { bytesText, rangeText } from '../../src/engine/sizes/bytes-text.ts'
import { amountText, headText, savingText, totalText } from '../../src/engine/sizes/totals-text.ts'

const amount = (low: number, likely: number, high: number) => ({
  low: low * 1e6,
  likely: likely * 1e6,
  high: high * 1e6,
})

test('bytes are shown with three digits in decimal units', () => {
  const shown = [
    0, 1, 999, 1000, 1234, 18_440_000, 99_960_000, 121_000_000, 999_499_999, 999_600_000, 1_240_000_000,
  ]
  expect(shown.map(bytesText)).toEqual([
    '0 B',
    '1 B',
    '999 B',
    '1 kB',
    '1.23 kB',
    '18.4 MB',
    '100 MB',
    '121 MB',
    '999 MB',
    '1 GB',
    '1.24 GB',
  ])
  expect(bytesText(-3e6)).toBe('−3 MB')
})

test('a range names its unit once when both ends share it', () => {
  expect(rangeText(amount(380, 412, 460))).toBe('380–460 MB')
  expect(rangeText(amount(0.9, 1, 1.2))).toBe('900 kB – 1.2 MB')
  expect(rangeText(amount(0, 10, 38))).toBe('0–38 MB')
  expect(rangeText(amount(5, 5, 5))).toBe('5 MB')
})

test('an amount shows what is likely and its bounds', () => {
  expect(amountText(amount(380, 412, 460))).toBe('≈ 412 MB (380–460)')
  expect(amountText(amount(900, 1100, 1300))).toBe('≈ 1.1 GB (900 MB – 1.3 GB)')
  expect(amountText(amount(0, 20, 50))).toBe('≈ 20 MB (0–50)')
  expect(amountText(exactly(121e6))).toBe('121 MB')
})

test('a total says what it leaves out', () => {
  expect(totalText(exactly(121e6), 0)).toBe('121 MB')
  expect(totalText(exactly(121e6), 1)).toBe('121 MB and 1 part unknown')
  expect(totalText(amount(74, 80, 96), 2)).toBe('≈ 80 MB (74–96) and 2 parts unknown')
})

test('a total of which nothing is known says so, and never 0 B', () => {
  const nothing = exactly(0)
  for (const words of [headText, totalText]) {
    expect(words(nothing, 3)).toBe('3 parts of unknown size')
    expect(words(nothing, 1)).toBe('1 part of unknown size')
  }
  expect(headText(exactly(121e6), 1)).toBe('≈ 121 MB')
  expect(totalText(nothing, 0)).toBe('0 B')
})

test('a saving says which way it goes', () => {
  expect(savingText(amount(18, 20, 25))).toBe('saves 18–25 MB')
  expect(savingText(amount(0, 20, 38))).toBe('saves up to 38 MB')
  expect(savingText(amount(-4, -3, -2))).toBe('adds 2–4 MB')
})
