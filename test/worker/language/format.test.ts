import { describe, expect, test } from 'vitest'
import { samples } from '../../../src/app/samples/index.ts'
import { applyEdits } from '../../../src/engine/text/edit.ts'
import { formatEdits } from '../../../src/worker/language/format.ts'
import { saysTheSame, withSingleBlanks } from '../../../src/worker/language/same-instructions.ts'

const formatted = (source: string) => applyEdits(source, formatEdits(source, undefined))

describe('formatting', () => {
  test('sets instructions and comments at the margin, and their further lines four blanks in', () => {
    expect(formatted('  FROM a\n\t# why\n  RUN b \\\n&& c \\\n&& d\n')).toBe(
      'FROM a\n# why\nRUN b \\\n    && c \\\n    && d\n',
    )
  })

  test('keeps what a script nests', () => {
    expect(formatted('FROM a\nRUN if b; then \\\n  c; \\\n    d; \\\n  fi\n')).toBe(
      'FROM a\nRUN if b; then \\\n    c; \\\n      d; \\\n    fi\n',
    )
  })

  test('leaves heredocs to the letter', () => {
    const text = 'FROM a\nRUN <<EOF\n  b\n\tc\n\nEOF\nCOPY <<-X <<Y /d/\n\tX\n\tX\n  y\nY\n'
    expect(formatted(text)).toBe(text)
    expect(formatted(`${text}   USER e\n`)).toBe(`${text}USER e\n`)
  })

  test('keeps the lines of an instruction that blanks would change, and sets the others right', () => {
    const quoted = 'RUN echo "a \\\n  b"\n'
    const split = 'RUN ec\\\nho b\n'
    expect(formatted(`FROM a\n${quoted}${split}  USER c\n`)).toBe(`FROM a\n${quoted}${split}USER c\n`)
  })

  test('stays within the selection', () => {
    const text = '  FROM a\n  USER b\n  USER c\n'
    const start = text.indexOf('  USER b')
    expect(applyEdits(text, formatEdits(text, { start, end: start + 8 }))).toBe(
      '  FROM a\nUSER b\n  USER c\n',
    )
  })

  test('changes nothing when done twice, nor what any sample says', async () => {
    for (const sample of samples) {
      const { source } = await sample.load()
      const once = formatted(source)
      expect(saysTheSame(source, once), sample.id).toBe(true)
      expect(formatted(once), sample.id).toBe(once)
    }
  })
})

test('blanks count inside of quotes only', () => {
  expect(withSingleBlanks('a  b\t c')).toBe('a b c')
  expect(withSingleBlanks(`a "b  c" 'd  e'  f`)).toBe(`a "b  c" 'd  e' f`)
  expect(withSingleBlanks('a "b  c')).toBe('a "b  c')
  expect(withSingleBlanks('a \\"  b')).toBe('a \\" b')
})

test('what is said differs with a word, a comment or a letter of a heredoc', () => {
  const text = 'FROM a\n# b\nRUN <<EOF\nc\nEOF\n'
  for (const other of [text.replace('b', 'd'), text.replace('\nc', '\n c'), text.replace('FROM a', 'FROM b')])
    expect(saysTheSame(text, other)).toBe(false)
  expect(saysTheSame(text, text.replace('FROM', '  FROM '))).toBe(true)
})
