import { expect, test } from 'vitest'
import { partsOf, readRun, spannedText } from './outline.ts'

const words = (text: string): readonly string[] =>
  (readRun(`RUN x ${text}`).commands.at(0)?.words ?? []).map(partsOf)

test.each([
  ['curl', '|curl|'],
  [`a'b'"c"`, `|a| 'b' "c"`],
  ['a\\ b\\$c', '|a b$c|'],
  ['"a\\$b \\n"', '"a$b \\n"'],
  ["''", "''"],
  ['""', '""'],
  ['"x"y', '"x" |y|'],
  ['/var/lib/apt/lists/*.[a-z]?', '|/var/lib/apt/lists/*.[a-z]?|'],
  ['$A', '$A'],
  ['"$A/b"', '"$A" "/b"'],
  ['pkg=${V}', '|pkg=| $V'],
  ['${V:-x y}', '${V :- x y}'],
  ['"${V:+$W}"', '"${V :+ $W}"'],
  ['${V%%.*}', '${V %% .*}'],
  ['${V//a/b}', '${V // a/b}'],
  ['${V:?say so}', '${V :? say so}'],
  ['$1', '$1'],
  ['"$@"', '"$@"'],
  ['${#V}', '‹computed›'],
  ['${!V}', '‹computed›'],
  ['${V[0]}', '‹computed›'],
  ['${V:2:3}', '‹computed›'],
  ['a$(b)c', '|a| ‹computed› |c|'],
  ['"`b`"', '‹computed›'],
  ['$((1+2))', '‹computed›'],
  ['/tmp/{a,b}', '|/tmp/| ‹computed›'],
  ['<(b)', '‹computed›'],
  ["$'a\\tb'", "'a\tb'"],
  ['foo\\\nbar', '|foobar|'],
  ['"a \\\n  b"', '"a   b"'],
])('the word %s has the parts %s', (text, parts) => {
  expect(words(text)).toEqual([parts])
})

test('NAME=value among the words of export is a word', () => {
  const source = 'RUN export A="b c" D=$E F'
  const [command] = readRun(source).commands
  expect(command?.words.map(partsOf)).toEqual(['|A=| "b c"', '|D=| $E', '|F|'])
  expect(command?.words.map(({ span }) => spannedText(source, span))).toEqual(['A="b c"', 'D=$E', 'F'])
})

test('the assignments of env keep their quotes and variables', () => {
  const [, inner] = readRun('RUN env A="b $C" D= make').commands
  expect(inner?.assignments.map(({ name, value }) => [name, partsOf(value)])).toEqual([
    ['A', '"b " "$C"'],
    ['D', ''],
  ])
})

test('variables and computed parts have spans of their own, continuations inside or not', () => {
  const source = 'RUN x "a${B:-\\\n# note\nc}"$(d)'
  const parts = readRun(source).commands.at(0)?.words.at(0)?.parts ?? []
  const spans = parts.flatMap((part) => (part.kind === 'text' ? [] : [spannedText(source, part.span)]))
  expect(spans).toEqual(['${B:-\\\n# note\nc}', '$(d)'])
})
