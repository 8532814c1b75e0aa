import { expect, test } from 'vitest'
import { curlCluster, curlSwitches, hasCurlOption } from '../../src/engine/facts/curl-options.ts'
import { hostOf, isOutside } from '../../src/engine/facts/hosts.ts'
import type { Command } from '../../src/engine/facts/model.ts'
import { factsOf } from '../rules/marks.ts'

const commandOf = (text: string): Command => {
  const [command] = factsOf(`RUN ${text}`).stages[0]?.runs[0]?.commands ?? []
  if (!command) throw new Error(`no command in ${text}`)
  return command
}

test.each([
  ['-fsSL', 'fsSL'],
  ['-fsSLo', 'fsSLo'],
  ['-ok', 'o'],
  ['-XPOSTk', 'X'],
  ['--insecure', ''],
  ['-', ''],
  ['https://example.com/-k', ''],
])('the switches of %s are %s', (text, letters) => {
  expect(curlSwitches(text)).toBe(letters)
})

test('an option is found by letter, within a cluster, by name and with a value', () => {
  expect(hasCurlOption(commandOf('curl -sSLf https://a.example'), 'f', ['--fail'])).toBe(true)
  expect(hasCurlOption(commandOf('curl --fail https://a.example'), 'f', ['--fail'])).toBe(true)
  expect(hasCurlOption(commandOf('curl --output=a https://a.example'), 'o', ['--output'])).toBe(true)
  expect(hasCurlOption(commandOf('curl -of https://a.example'), 'f', ['--fail'])).toBe(false)
})

test('one more switch goes into a cluster of plain ones', () => {
  expect(curlCluster(commandOf('curl -H x:y -sSLo a https://a.example'))?.text).toBe('-sSLo')
  expect(curlCluster(commandOf('curl -XPOST https://a.example'))).toBeUndefined()
})

test.each([
  ['https://example.com/a', 'example.com'],
  ['http://user:pw@Example.com:8080/a', 'example.com'],
  ['http://[::1]:80/', '[::1]'],
  ['http://$HOST/a', undefined],
  ['/etc/passwd', undefined],
])('the host of %s is %s', (url, host) => {
  expect(hostOf(url)).toBe(host)
})

test.each(['https://example.com/a', 'git://git.example.org/a.git'])('%s lies on the open network', (url) => {
  expect(isOutside(url)).toBe(true)
})

test.each([
  'http://localhost/',
  'http://10.0.0.1/',
  'http://db:80/',
  'http://a.local/',
  'http://a.internal:1/',
  'http://[::1]/',
  'x',
])('%s does not lie on the open network', (url) => {
  expect(isOutside(url)).toBe(false)
})
