import { expect, test } from 'vitest'
import { dialectOf } from '../../src/engine/shell/dialect.ts'
import { parseExec } from '../../src/engine/shell/parse-exec.ts'
import { outlineOf, spannedText } from './outline.ts'

const jsonString = /"(?:[^"\\]|\\.)*"/g

const itemsOf = (source: string) =>
  [...source.matchAll(jsonString)].map(({ 0: text, index }) => ({
    value: String(JSON.parse(text)),
    span: { start: index, end: index + text.length },
  }))

const exec = (source: string) => parseExec(source, itemsOf(source))

test('the JSON form is one command, and nothing in it is special', () => {
  const source = 'RUN ["apt-get", "install", "-y", "a && b", "$C"]'
  const script = exec(source)
  expect(outlineOf(script)).toBe('apt-get install -y a && b $C')
  const [command] = script.commands
  expect(command?.words.at(-1)?.parts).toEqual([{ kind: 'text', text: '$C', quote: undefined }])
  expect(command?.words.map(({ span }) => spannedText(source, span))).toEqual([
    'install',
    '-y',
    'a && b',
    '$C',
  ])
  expect(script.tail).toBeUndefined()
})

test.each(['"sh", "-c"', '"/bin/bash", "-lc"', '"ash", "-exc"', '"/bin/zsh", "-e", "-o", "pipefail", "-c"'])(
  'the script behind %s is read',
  (shell) => {
    const source = `CMD [${shell}, "exec node $X && y"]`
    const { commands } = exec(source)
    expect(commands.slice(1).map(({ program, wrapper }) => [program?.text, wrapper])).toEqual([
      ['node', 'sh'],
      ['y', 'sh'],
    ])
    expect(commands.slice(1).map(({ span }) => spannedText(source, span))).toEqual(['exec node $X', 'y'])
  },
)

test('spans in a script with JSON escapes are exact', () => {
  const source = String.raw`RUN ["sh", "-c", "echo \"a\u0020b\"\n\techo \\\"c"]`
  const { commands } = exec(source)
  expect(commands.slice(1).map(({ span }) => spannedText(source, span))).toEqual([
    String.raw`echo \"a\u0020b\"`,
    String.raw`echo \\\"c`,
  ])
})

test('wrappers and problems in the JSON form are those of the shell form', () => {
  expect(
    outlineOf(exec('ENTRYPOINT ["tini", "--", "gosu", "me", "sh", "-c", "a && \'b"]')),
  ).toMatchInlineSnapshot(`
    "tini -- gosu me sh -c a && 'b
    gosu me sh -c a && 'b  [tini]
    sh -c a && 'b  [gosu]
    a  [sh]  #1
    && 'b  [sh]  #1
    problem: A single quote is opened here and never closed
    incomplete"
  `)
})

test('an empty array has no command', () => {
  expect(parseExec('RUN []', [])).toMatchObject({ commands: [], problems: [], isComplete: true })
})

test.each([
  [['/bin/sh', '-c'], 'posix'],
  [['/usr/local/bin/bash', '-o', 'pipefail', '-c'], 'posix'],
  [['busybox', 'sh', '-c'], 'posix'],
  [['powershell', '-Command'], 'powershell'],
  [['C:\\Program Files\\PowerShell\\7\\PWSH.EXE'], 'powershell'],
  [['cmd', '/S', '/C'], 'cmd'],
  [['python3', '-c'], 'other'],
  [['constructor'], 'other'],
  [[], 'other'],
])('the dialect of %j is %s', (words, dialect) => {
  expect(dialectOf(words)).toBe(dialect)
})
