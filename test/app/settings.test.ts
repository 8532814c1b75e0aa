import { describe, expect, test } from 'vitest'
import { settingsOf, toDrydockJson } from '../../src/app/settings/config-file.ts'
import { ruleRows, withLevel } from '../../src/app/settings/rule-table.ts'

describe('a configuration file', () => {
  test('sets every setting: what it leaves out is at its default', () => {
    expect(settingsOf('ignored: [DL3008]\nstrict-labels: true\n')).toEqual({
      options: {
        preset: 'recommended',
        levels: { DL3008: 'off' },
        trustedRegistries: [],
        labelSchema: {},
        strictLabels: true,
        ignoresSuppressions: false,
      },
      notes: [],
    })
  })

  test('with a floor switches the rules below it off', () => {
    const read = settingsOf('level: error\n')
    expect('options' in read && read.options.levels?.['apt-lists-left-behind']).toBe('off')
  })

  test('that is none gives the reason', () => {
    expect(settingsOf('- a\n')).toHaveProperty('error')
  })

  test('of our own holds what differs from the defaults, and reads back the same', () => {
    const options = {
      preset: 'strict',
      levels: { 'latest-tag': 'error' },
      trustedRegistries: [],
      files: { 'a.txt': 'not a setting' },
      platform: 'linux/arm64',
    } as const
    const json = toDrydockJson(options)
    expect(JSON.parse(json)).toEqual({
      preset: 'strict',
      levels: { 'latest-tag': 'error' },
      platform: 'linux/arm64',
    })
    expect(settingsOf(json)).toMatchObject({
      options: { preset: 'strict', levels: { 'latest-tag': 'error' }, platform: 'linux/arm64' },
    })
  })
})

describe('the table of rules', () => {
  const rowOf = (options: Parameters<typeof ruleRows>[0], name: string) =>
    ruleRows(options).find(({ rule }) => rule.name === name)

  test('tells the level of the preset beside the one that was set, by whichever name', () => {
    expect(rowOf({}, 'apt-install-asks')).toMatchObject({ usual: 'error', own: undefined })
    expect(rowOf({ preset: 'buildkit' }, 'apt-install-asks')).toMatchObject({ usual: 'off' })
    expect(rowOf({ levels: { DL3014: 'off' } }, 'apt-install-asks')).toMatchObject({ own: 'off' })
  })

  test('gives a rule back to its preset, whichever of its ids was set', () => {
    const row = rowOf({}, 'apt-install-asks')
    if (!row) throw new Error('The rule is gone')
    const levels = { DL3014: 'off', 'latest-tag': 'error' } as const
    expect(withLevel(levels, row.rule, undefined)).toEqual({ 'latest-tag': 'error' })
    expect(withLevel({}, row.rule, 'style')).toEqual({ 'apt-install-asks': 'style' })
  })
})
