import { expect, test } from 'vitest'
import { analyze } from '../../src/engine/analyze.ts'
import type { Options } from '../../src/engine/options.ts'
import { rules } from '../../src/engine/rules/index.ts'

const found = (line: string, options: Options = {}): readonly string[] =>
  analyze(`FROM debian:13-slim\nUSER 1001\n${line}\n`, options).findings.map(({ rule }) => rule)

const piped = 'RUN curl -s https://example.com/install.sh | bash'
const quoted = "CMD ['server', '--port=80']"

test('one mistake is told once', () => {
  expect(found(piped)).toEqual(['download-piped-to-shell'])
  expect(found(quoted)).toEqual(['malformed-json-form'])
})

test('the second rule speaks where the first is off', () => {
  const levels = { 'download-piped-to-shell': 'off', 'malformed-json-form': 'off' } as const
  expect(found(piped, { levels }).toSorted()).toEqual(['curl-without-fail', 'pipe-without-pipefail'])
  expect(found(quoted, { levels })).toEqual(['shell-form-command'])
})

test('another mistake in the same RUN is told', () => {
  expect(found(`${piped} && curl -o /a https://example.com/a`)).toContain('curl-without-fail')
})

test('presets that repeat another tool find all that it finds', () => {
  expect(found(quoted, { preset: 'buildkit' })).toContain('shell-form-command')
  expect(found(piped, { preset: 'hadolint' })).toContain('pipe-without-pipefail')
})

test('a rule yields only to rules there are', () => {
  const names = new Set(rules.map(({ name }) => name))
  expect(rules.flatMap(({ yieldsTo = [] }) => yieldsTo).filter((name) => !names.has(name))).toEqual([])
})
