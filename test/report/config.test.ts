import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readConfig, toHadolintYaml } from '../../src/engine/report/config.ts'
import { littleIndex } from './little-engine.ts'

const read = (text: string) => readConfig(text, littleIndex)
const config = (text: string) => {
  const result = read(text)
  if ('error' in result) throw new Error(result.error)
  return result
}
const errorOf = (text: string) => {
  const result = read(text)
  return 'error' in result ? result.error : undefined
}

describe('hadolint’s keys', () => {
  test('become options', () => {
    const { options, notes } = config(`
      ignored: [DL3007, SC2046]
      override:
        error: [DL3009]
        warning: [DL3009, DL3003]
        style: DL3000
      trustedRegistries: [docker.io, "*.example.com"]
      label-schema: { author: text, url: url, empty: "" }
      strict-labels: true
      disable-ignore-pragma: true
      format: json
    `)
    expect(options).toEqual({
      levels: { DL3007: 'off', SC2046: 'off', DL3009: 'error', DL3003: 'warning', DL3000: 'style' },
      trustedRegistries: ['docker.io', '*.example.com'],
      labelSchema: { author: 'text', url: 'url', empty: 'text' },
      strictLabels: true,
      ignoresSuppressions: true,
    })
    expect(notes).toEqual([])
  })

  test('for the exit status are told apart', () => {
    expect(config('failure-threshold: warning')).toMatchObject({ failsAt: 'warning', neverFails: false })
    expect(config('failure-threshold: none')).toMatchObject({ failsAt: undefined, neverFails: true })
    expect(config('no-fail: true')).toMatchObject({ neverFails: true })
  })
})

describe('our own keys', () => {
  test('are read from JSON as well, and prevail over hadolint’s', () => {
    const { options, floor } = config(
      '{"preset":"strict","ignored":["DL3007"],"levels":{"DL3007":"info","idle-cd":"off"},"level":"warning","platform":"linux/arm64"}',
    )
    expect(options).toEqual({
      preset: 'strict',
      levels: { DL3007: 'info', 'idle-cd': 'off' },
      platform: 'linux/arm64',
    })
    expect(floor).toBe('warning')
  })
})

test('an empty file and empty keys change nothing', () => {
  expect(config('').options).toEqual({})
  expect(config('# only a comment\n').options).toEqual({})
  expect(config('ignored:\noverride:\n  error:\ntrustedRegistries: []\n').options).toEqual({
    trustedRegistries: [],
  })
})

test('unknown keys and ids are passed over in words', () => {
  expect(config('ignore: [DL3007]\nignored: [latest-tagg]').notes).toEqual([
    'The setting `ignore` is not known and has no effect',
    '`latest-tagg` is no rule that is known here',
  ])
})

test('wrong values are refused, each by its place', () => {
  expect(errorOf('preset: all')).toContain('`preset`')
  expect(errorOf('override: { fatal: [DL3007] }')).toContain('`override.fatal`')
  expect(errorOf('levels: { latest-tag: loud }')).toContain('`levels.latest-tag`')
  expect(errorOf('levels: { latest-tagg: error }')).toContain('`latest-tagg`')
  expect(errorOf('- DL3007')).toContain('no map')
  expect(errorOf('a: [')).toContain('no YAML')
  expect(errorOf('a: &a [*a, *a]\n'.repeat(2))).toContain('no YAML')
})

test('options come back as hadolint’s file', () => {
  const text = toHadolintYaml(
    {
      preset: 'strict',
      levels: { 'latest-tag': 'off', DL3009: 'error', 'loud-label': 'off' },
      trustedRegistries: ['docker.io'],
      labelSchema: { author: 'text' },
    },
    littleIndex,
  )
  expect(parse(text)).toEqual({
    ignored: ['DL3007'],
    override: { error: ['DL3009'] },
    trustedRegistries: ['docker.io'],
    'label-schema': { author: 'text' },
  })
  expect(toHadolintYaml({ preset: 'size' }, littleIndex)).toBe('')
})
