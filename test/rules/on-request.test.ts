import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/engine/analyze.ts'
import type { Options } from '../../src/engine/options.ts'

const alpine = 'FROM alpine:3.22\nRUN [[ -f /a ]] && rm /a\n'
const debian = alpine.replace('alpine:3.22', 'debian:13-slim')
const rulesOf = (source: string, options: Options = {}) =>
  analyze(source, options).findings.map(({ rule }) => rule)

describe('a doubtful case', () => {
  test('is told only where its rule was asked for', () => {
    expect(rulesOf(debian)).toContain('bashism-double-brackets')
    expect(rulesOf(alpine)).not.toContain('bashism-double-brackets')
    expect(rulesOf(alpine, { preset: 'hadolint' })).toContain('bashism-double-brackets')
    expect(rulesOf(alpine, { preset: 'buildkit' })).not.toContain('bashism-double-brackets')
    expect(rulesOf(alpine, { levels: { SC3010: 'warning' } })).toContain('bashism-double-brackets')
  })

  test('makes use of the comment that silences it', () => {
    const silenced = alpine.replace('RUN', '# drydock ignore=SC3010 because busybox knows it\nRUN')
    expect(rulesOf(silenced)).not.toContain('unused-suppression')
  })
})

test('one mistake is one finding by default', () => {
  const scripts = [
    'ver=uname -r',
    'V = 1',
    'if [-f /a ]; then id; fi',
    'make 2>&1 > /log',
    'a &; b',
    'if true; then ls',
  ]
  const firsts = scripts.map((script) =>
    analyze(`FROM debian:13-slim\nRUN ${script}\nUSER 1001\n`).findings.map(({ rule }) => rule),
  )
  expect(firsts).toEqual([
    ['command-in-prefix'],
    ['blanks-around-equals'],
    ['missing-blank'],
    ['errors-before-file'],
    ['semicolon-after-ampersand'],
    ['malformed-script'],
  ])
})
