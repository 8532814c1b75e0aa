import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseExec } from '../../src/engine/shell/parse-exec.ts'
import { parseScript } from '../../src/engine/shell/parse-script.ts'
import type { Script } from '../../src/engine/shell/script.ts'
import { covers, type Span } from '../../src/engine/text/span.ts'
import type { RawWord } from '../../src/engine/text/word.ts'
import { readRun } from './outline.ts'

const pieces = fc.constantFrom(
  ...[
    'a',
    'b c',
    ' && ',
    ' || ',
    '; ',
    ' | ',
    '&',
    '\n',
    ' \\\n',
    '\\\r\n',
    ' \\\n# note\n',
    '$(',
    ')',
    '`',
    '\\`',
    '"',
    "'",
  ],
  ...[
    '$X',
    '${X:-',
    '}',
    '(',
    '{ ',
    ' <<EOF',
    '\nEOF\n',
    '>x',
    '2>&1',
    'if ',
    '; then ',
    '; fi',
    'for i in ',
    '; do ',
    '; done',
  ],
  ...[
    'case x in ',
    ' esac',
    ';;',
    'f() ',
    'A=',
    'B=(',
    '[[ ',
    ' ]]',
    '((',
    '))',
    '$((',
    "$'",
    'sudo ',
    'sh -c ',
    'eval ',
    'env X=1 ',
  ],
  ...[
    'time ',
    '! ',
    'exec ',
    '#',
    '\\',
    '\t',
    '<(',
    '<<<',
    '*',
    '{a,b}',
    '\\"',
    '\0',
    'é',
    '😀',
    'bash <<-X\n',
    '\n\tX\n',
    'set -e; ',
  ],
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 24 }).map((some) => some.join('')),
  fc.string({ unit: 'binary' }),
)

function spansOf(script: Script): readonly Span[] {
  const inWord = (word: RawWord | undefined): readonly Span[] =>
    word ? [word.span, ...word.parts.flatMap((part) => (part.kind === 'text' ? [] : [part.span]))] : []
  return [
    ...script.problems.map(({ at }) => at),
    ...(script.tail ? [script.tail] : []),
    ...(script.lastLine ? [script.lastLine] : []),
    ...script.commands.flatMap((command) => [
      command.span,
      ...inWord(command.program),
      ...command.words.flatMap(inWord),
      ...command.assignments.flatMap(({ span, value }) => [span, ...inWord(value)]),
      ...command.redirections.flatMap(({ span, target, body }) => [
        span,
        ...inWord(target),
        ...(body ? [body] : []),
      ]),
    ]),
  ]
}

test('no text makes the reader throw, and every span lies within the text', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('\\' as const, '`' as const), (text, escape) => {
      const source = `FROM a\nRUN ${text}`
      const span = { start: 11, end: source.length }
      for (const script of [
        parseScript(source, span, { escape, heredocs: [], dialect: 'posix' }),
        readRun(source, { escape }),
      ]) {
        for (const one of spansOf(script)) {
          expect(one.start).toBeLessThanOrEqual(one.end)
          expect(covers(span, one), JSON.stringify(one)).toBe(true)
        }
        const { commands } = script
        expect(
          commands.every(({ span }, index) => span.start >= (commands[index - 1]?.span.start ?? 0)),
        ).toBe(true)
      }
    }),
    { numRuns: 3000 },
  )
})

test('a word of a joined line says what the source has at its span, continuations aside', () => {
  fc.assert(
    fc.property(texts, (text) => {
      // A heredoc that is opened within a word would end in it.
      const source = `RUN ${text.replace(/<{2,}/g, '<')}`
      const script = readRun(source)
      // Words in a script of its own (sh -c "…\"…") are spelled otherwise in the source.
      for (const { program, words } of script.commands.filter(({ wrapper }) => wrapper === undefined)) {
        for (const word of [program, ...words]) {
          if (!word || source.includes('`')) continue
          const written = source.slice(word.span.start, word.span.end)
          expect(bare(word.text)).toBe(bare(written))
        }
      }
    }),
    { numRuns: 2000 },
  )
})

const bare = (text: string): string => text.replace(/\\\s*\n(?:\s*#.*\n|\s*\n)*/g, '').replace(/\s+/g, '')

test('no JSON makes the reader throw', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(texts, fc.constantFrom('sh', '-c', 'sudo')), { maxLength: 4 }),
      (values) => {
        const source = JSON.stringify(values)
        let at = 1
        const items = values.map((value) => {
          const start = at
          at += JSON.stringify(value).length + 1
          return { value, span: { start, end: at - 1 } }
        })
        const script = parseExec(source, items)
        for (const one of spansOf(script)) expect(covers({ start: 0, end: source.length }, one)).toBe(true)
      },
    ),
    { numRuns: 1000 },
  )
})

test('the mean text of 64 KiB is read or refused, never left hanging', { timeout: 60_000 }, () => {
  const openers = [
    '$(',
    '`',
    '${',
    '"$(',
    '((',
    '<<A ',
    'f() ',
    'if a; then ',
    '{ ',
    'a=$((',
    '$("',
    "$'",
    'a && ',
    'a | ',
    'a;',
    '>',
  ]
  const bombs = [
    'sudo ',
    "sh -c 'a' ",
    'eval ',
    'env A=1 ',
    'exec ',
    'sh -c "',
    'x=$(a) ',
    '\\\n',
    ' \\\n#\n',
    '[[ a ]] && ',
    '\\\\',
    '`\\`',
  ]
  for (const unit of [...openers, ...bombs]) {
    const source = `RUN ${unit.repeat(Math.ceil(65_000 / unit.length))}`
    expect(() => readRun(source), unit).not.toThrow()
  }
})
