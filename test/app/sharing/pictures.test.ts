// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { badgeOf } from '../../../src/app/sharing/badge.ts'
import { cardOf } from '../../../src/app/sharing/card.ts'
import { formatBytes } from '../../../src/app/ui/bytes.ts'
import { speak } from '../../../src/app/words/say.ts'
import { analyze } from '../../../src/engine/analyze.ts'

const wasteful = analyze('FROM python:3.12\nCOPY . .\nRUN pip install pandas\nCMD python a.py\n', {
  weighsFixes: true,
})
const hostile = analyze('FROM "<script>alert(1)</script>&\u0007\ud800"\nRUN <b>\n')

const textsOf = (svg: string): string[] => {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  return [...root.querySelectorAll('text')].map(({ textContent }) => textContent ?? '')
}

describe('the card', () => {
  test('says what ships, what fixes leave and what is wrong', () => {
    const texts = textsOf(cardOf(wasteful)).join('\n')
    expect(texts).toContain('A Dockerfile on python:3.12')
    expect(texts).toContain(`≈ ${formatBytes(wasteful.size.shipped.likely)}\n`)
    expect(texts).toMatch(/after safe fixes ≈ .* \((up to )?−/)
    expect(texts).toContain('Run as a user of its own')
  })

  test('speaks the language of the page, titles of rules included', async () => {
    await speak('zh-CN')
    try {
      const texts = textsOf(cardOf(wasteful)).join('\n')
      expect(texts).toContain('基于 python:3.12 的 Dockerfile')
      expect(texts).toMatch(/无风险修复后 ≈ /)
      expect(texts).toContain('以专用用户运行程序')
      expect(texts).not.toMatch(/ships|pulls|warning|unknown|Read by/)
    } finally {
      await speak('en')
    }
  })

  test('says that nothing is wrong when nothing is', () => {
    expect(textsOf(cardOf(analyze('FROM scratch\nUSER 1000\n'))).join('\n')).toContain('No findings')
  })
})

describe('the badge', () => {
  test('holds the size and the number of warnings', () => {
    expect(textsOf(badgeOf(wasteful))).toEqual([
      'drydock',
      `≈ ${formatBytes(wasteful.size.shipped.likely)}`,
      '5 warnings',
    ])
  })
})

test.each([
  ['card', cardOf],
  ['badge', badgeOf],
])('text from a Dockerfile is no markup in the %s', (_, draw) => {
  const svg = draw(hostile)
  expect(svg).not.toMatch(/<script|\u0007|\p{Surrogate}/u)
  expect(new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror')).toBeNull()
})
