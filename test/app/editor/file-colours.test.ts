import { expect, test } from 'vitest'
import { type FileKind, fileColoursOf, kindOf } from '../../../src/app/editor/file-colours.ts'
import { usualNames } from '../../../src/app/files/names.ts'

/** `keyword(a) = string("b")`: what is coloured, in brackets after its colour. */
const outline = (line: string, kind: FileKind) =>
  fileColoursOf(line, kind)
    .map(({ kind: colour, text }) => (colour === 'plain' ? text : `${colour}(${text})`))
    .join('')

test.each([
  [
    'json',
    '  "name": "app", "n": 1.5, "b": true',
    '  keyword("name"): string("app"), keyword("n"): variable(1.5), keyword("b"): variable(true)',
  ],
  ['json', '"open', 'string("open)'],
  ['yaml', 'services:', 'keyword(services):'],
  ['yaml', '  - image: "a:1" # why', '  - keyword(image): string("a:1") comment(# why)'],
  ['yaml', 'url: http://a:80/#b', 'keyword(url): http://a:80/#b'],
  ['toml', '[tool.poetry] # x', 'flag([tool.poetry]) comment(# x)'],
  ['toml', 'python = "^3.12"', 'keyword(python) = string("^3.12")'],
  ['toml', '; old', 'comment(; old)'],
  ['ignore', '# all', 'comment(# all)'],
  ['ignore', '!**/keep?.md', 'keyword(!)variable(**)/keepvariable(?).md'],
  [
    'requirements',
    'torch==2.4.0 ; python_version < "3.12"',
    'torchvariable(==2.4.0) string(; python_version < "3.12")',
  ],
  ['requirements', '-r base.txt # more', 'flag(-r) base.txt comment(# more)'],
  ['requirements', 'a[b]>=1,<2 --hash=sha256:00', 'a[b]variable(>=1),variable(<2) flag(--hash)=sha256:00'],
  ['text', 'h1:abc= # no', 'h1:abc= # no'],
] as const)('%s: %s', (kind, line, expected) => {
  expect(outline(line, kind)).toBe(expected)
})

test('no character is lost, whatever is typed', () => {
  const lines = ['', '   ', '"\\', "it's", '[[', '=:=', '#', '- - - a: b', '\t! *', '💥: "💥']
  for (const kind of ['json', 'yaml', 'toml', 'ignore', 'requirements', 'text'] as const)
    for (const line of lines)
      expect(
        fileColoursOf(line, kind)
          .map(({ text }) => text)
          .join(''),
      ).toBe(line)
})

test('usual names have the colours of what they hold', () => {
  expect(Object.fromEntries(usualNames.map((name) => [name, kindOf(name)]))).toEqual({
    '.dockerignore': 'ignore',
    'requirements.txt': 'requirements',
    'package.json': 'json',
    'package-lock.json': 'json',
    'pyproject.toml': 'toml',
    'poetry.lock': 'toml',
    'uv.lock': 'toml',
    'Pipfile.lock': 'json',
    'pdm.lock': 'toml',
    'pylock.toml': 'toml',
    'environment.yml': 'yaml',
    'pnpm-lock.yaml': 'yaml',
    'yarn.lock': 'yaml',
    'bun.lock': 'json',
    'go.sum': 'text',
    'Cargo.lock': 'toml',
    'Gemfile.lock': 'text',
    'composer.lock': 'json',
  })
  expect(kindOf('api/requirements-dev.in')).toBe('requirements')
})

test('a long line of nothing in particular takes no time', () => {
  const line = 'a '.repeat(20_000)
  const start = performance.now()
  for (const kind of ['json', 'yaml', 'toml', 'ignore', 'requirements'] as const) fileColoursOf(line, kind)
  expect(performance.now() - start).toBeLessThan(1_000)
})
