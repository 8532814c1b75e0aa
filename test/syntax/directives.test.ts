import { expect, it } from 'vitest'
import { parseDockerfile } from '../../src/engine/syntax/parse.ts'

const directivesOf = (source: string) =>
  parseDockerfile(source).directives.map(
    ({ name, valueSpan }) => `${name}: ${source.slice(valueSpan.start, valueSpan.end)}`,
  )

it('Directives at the very top are read, in any case and with any blanks', () => {
  expect(
    directivesOf('#syntax=docker/dockerfile:1\n#  ESCAPE =  `  \n# check=skip=all;error=true\nFROM a'),
  ).toEqual(['syntax: docker/dockerfile:1', 'escape: `', 'check: skip=all;error=true'])
})

it('A BOM or CRLF may stand around a directive', () => {
  expect(directivesOf('\ufeff# escape=`\r\nFROM a')).toEqual(['escape: `'])
})

it.each([
  '\n# escape=`',
  '# note\n# escape=`',
  '# other=x\n# escape=`',
  'FROM a\n# escape=`',
  '# escape=\n# escape=`',
])('No directive is read from %j', (source) => {
  const { directives, escape } = parseDockerfile(source)
  expect(directives).toEqual([])
  expect(escape).toBe('\\')
})

it('Directives are comment nodes as well', () => {
  expect(parseDockerfile('# syntax=a').nodes).toMatchObject([{ kind: 'comment', text: 'syntax=a' }])
})

it('A bad escape character leaves the backslash in force', () => {
  const { escape, problems } = parseDockerfile('# escape=x\nRUN a \\\n b')
  expect(escape).toBe('\\')
  expect(problems.map(({ kind }) => kind)).toEqual(['bad-directive'])
})

it('The first of two directives counts', () => {
  expect(parseDockerfile('# escape=`\n# escape=\\\nFROM a')).toMatchObject({
    escape: '`',
    problems: [{ kind: 'bad-directive', at: { start: 11, end: 21 } }],
  })
})
