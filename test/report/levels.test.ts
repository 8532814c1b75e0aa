import { describe, expect, test } from 'vitest'
import { levelsOf, withFloor } from '../../src/engine/report/levels.ts'
import { littleIndex } from './little-engine.ts'

const { rules } = littleIndex
const on = (options: Parameters<typeof levelsOf>[1]) => [...levelsOf(rules, options).keys()].sort()

describe('presets', () => {
  test('recommended is everything but what is opt-in', () => {
    expect(on({})).not.toContain('loud-label')
    expect(on({})).toHaveLength(rules.length - 1)
    expect(on({ preset: 'recommended' })).toEqual(on({}))
  })

  test('strict is everything', () => {
    expect(on({ preset: 'strict' })).toHaveLength(rules.length)
  })

  test('hadolint and BuildKit are the rules that have an id there', () => {
    expect(on({ preset: 'hadolint' })).toEqual(['heavy-run', 'idle-cd', 'latest-tag'])
    expect(on({ preset: 'buildkit' })).toEqual(['latest-tag'])
  })

  test('size and security go by concern', () => {
    expect(on({ preset: 'size' })).toEqual(['heavy-run'])
    expect(on({ preset: 'security' })).toEqual([])
  })
})

describe('levels', () => {
  test('switch off, on and over, by name or by any code in any case', () => {
    const levels = levelsOf(rules, { levels: { dl3007: 'error', 'idle-cd': 'off', 'loud-label': 'style' } })
    expect(levels.get('latest-tag')).toBe('error')
    expect(levels.has('idle-cd')).toBe(false)
    expect(levels.get('loud-label')).toBe('style')
  })

  test('by name prevail over levels by code', () => {
    expect(levelsOf(rules, { levels: { 'latest-tag': 'info', DL3007: 'off' } }).get('latest-tag')).toBe(
      'info',
    )
    expect(levelsOf(rules, { levels: { DL3007: 'off', 'latest-tag': 'info' } }).get('latest-tag')).toBe(
      'info',
    )
  })

  test('fall silent below a floor, whatever set them', () => {
    const options = withFloor(rules, { levels: { DL3007: 'info', 'loud-label': 'error' } }, 'warning')
    expect(on(options)).toEqual(['hopeless-fix', 'loud-label', 'no-ignore-file'])
  })
})
