import { expect, test } from 'vitest'
import { dialectsFor, ignoreEdit, instructionStart } from '../../src/app/findings/ignore.ts'
import type { Finding } from '../../src/engine/report/report.ts'
import { applyEdits } from '../../src/engine/text/edit.ts'

const source = `# syntax=docker/dockerfile:1
FROM debian:13
RUN apt-get update && \\
    # a comment between
    apt-get install curl
`
const finding: Finding = {
  rule: 'apt-install-asks',
  codes: ['DL3014', 'CKV_DOCKER_9', 'JSONArgsRecommended'],
  severity: 'error',
  concern: 'correctness',
  title: 'Let apt-get install without asking',
  message: 'it asks',
  at: { start: source.indexOf('apt-get install'), end: source.indexOf(' curl') },
}
const ignored = (...rest: ['drydock' | 'hadolint' | 'buildkit', string]) =>
  applyEdits(source, [ignoreEdit(source, finding, ...rest)])

test('our own comment stands above the whole instruction and carries the reason', () => {
  expect(ignored('drydock', 'the base image answers')).toContain(
    'FROM debian:13\n# drydock ignore=apt-install-asks because the base image answers\nRUN apt-get update',
  )
})

test('hadolint gets its code, and the reason as a comment of its own', () => {
  expect(ignored('hadolint', 'why not')).toContain('# why not\n# hadolint ignore=DL3014\nRUN')
})

test('BuildKit gets a directive among the directives', () => {
  const once = ignored('buildkit', '')
  expect(once.startsWith('# syntax=docker/dockerfile:1\n# check=skip=JSONArgsRecommended\nFROM')).toBe(true)
  const twice = applyEdits(once, [
    ignoreEdit(once, { ...finding, codes: ['StageNameCasing'] }, 'buildkit', ''),
  ])
  expect(twice).toContain('# check=skip=JSONArgsRecommended,StageNameCasing\n')
})

test('only dialects that know the finding are offered', () => {
  expect(dialectsFor(finding)).toEqual(['drydock', 'hadolint', 'buildkit'])
  expect(dialectsFor({ ...finding, codes: [] })).toEqual(['drydock'])
})

test('lines of a heredoc belong to the instruction that opens it', () => {
  const heredoc = 'FROM a\nRUN <<EOF\necho one\nRUN two\nEOF\nUSER b\n'
  expect(instructionStart(heredoc, heredoc.indexOf('two'))).toBe(heredoc.indexOf('RUN <<'))
  expect(instructionStart(heredoc, heredoc.indexOf('USER'))).toBe(heredoc.indexOf('USER'))
})
