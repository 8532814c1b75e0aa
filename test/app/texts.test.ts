import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coloursOf } from '../../src/app/editor/colours.ts'
import { foldsOf } from '../../src/app/editor/monaco/folds.ts'
import { lineEdits } from '../../src/app/editor/monaco/line-edits.ts'
import { movedFindings } from '../../src/app/editor/moved-findings.ts'
import { changeBetween } from '../../src/app/editor/text-change.ts'
import { diffLines, hunksOf } from '../../src/app/ui/line-diff.ts'
import type { Finding } from '../../src/engine/report/report.ts'
import { applyEdits } from '../../src/engine/text/edit.ts'

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', '', 'RUN x'), { maxLength: 12 })
  .map((lines) => lines.join('\n'))

describe('changes between two texts', () => {
  test('the smallest edit turns one into the other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = changeBetween(before, after)
        expect(applyEdits(before, change ? [change] : [])).toBe(after)
      }),
    )
  })

  test('edits by lines turn one into the other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applyEdits(before, lineEdits(before, after))).toBe(after)
      }),
      { numRuns: 500 },
    )
  })

  test('a long text with many small changes is no single block', () => {
    const before = Array.from({ length: 2_000 }, (_, at) => (at % 3 === 0 ? `old ${at}` : `line ${at}`))
    const after = before.map((text) => text.replace('old', 'new'))
    const lines = diffLines(before.join('\n'), after.join('\n'))
    expect(lines.filter(({ kind }) => kind === 'removed')).toHaveLength(667)
    expect(lines.filter(({ kind }) => kind === 'same')).toHaveLength(1_333)
  })

  test('a diff holds every line of both sides, in order', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = diffLines(before, after)
        const side = (without: string) =>
          lines.flatMap((line) => (line.kind === without ? [] : [line.text])).join('\n')
        expect(side('added')).toBe(before)
        expect(side('removed')).toBe(after)
      }),
      { numRuns: 500 },
    )
  })

  test('two thousand changed lines are no matter of seconds', () => {
    const lines = (word: string) => Array.from({ length: 2_000 }, (_, at) => `${word} ${at}`).join('\n')
    expect(diffLines(lines('a'), lines('b'))).toHaveLength(4_000)
  })

  test('hunks show the change with the lines around it', () => {
    const hunks = hunksOf(diffLines('1\n2\n3\n4\n5\n6\n7\n8\n9', '1\n2\n3\n4\nx\n6\n7\n8\n9'), 1)
    expect(hunks.map((hunk) => hunk.map((line) => `${line.kind[0]}${line.text}`))).toEqual([
      ['s4', 'r5', 'ax', 's6'],
    ])
  })
})

describe('findings of a text that has moved on', () => {
  const finding = (start: number, end: number): Finding => ({
    rule: 'x',
    codes: [],
    severity: 'info',
    concern: 'size',
    title: 'X',
    message: 'x',
    at: { start, end },
  })
  const spans = (found: readonly Finding[]) => found.map(({ at }) => [at.start, at.end])

  test('those behind the change move with it, those before stay', () => {
    const moved = movedFindings([finding(0, 4), finding(10, 14)], 'FROM aaaa\nRUN b', 'FROM aaaa\n\n\nRUN b')
    expect(spans(moved)).toEqual([
      [0, 4],
      [12, 16],
    ])
  })

  test('one around the change grows with it', () => {
    expect(spans(movedFindings([finding(0, 5)], 'RUN b', 'RUN bcd'))).toEqual([[0, 5]])
    expect(spans(movedFindings([finding(0, 5)], 'RUN b', 'RUUN b'))).toEqual([[0, 6]])
  })
})

test('colours repeat the line, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string(), fc.boolean(), (line, isContinued) => {
      expect(
        coloursOf(line, isContinued)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(line)
    }),
  )
  expect(coloursOf('FROM "a" AS $b', false).map(({ kind }) => kind)).toContain('keyword')
})

test('stages and long instructions fold', () => {
  const folds = foldsOf(['FROM a', 'RUN b \\', '  c', '', 'FROM d', 'RUN e'])
  expect(folds).toEqual([
    { start: 2, end: 3 },
    { start: 1, end: 3 },
    { start: 5, end: 6 },
  ])
})
