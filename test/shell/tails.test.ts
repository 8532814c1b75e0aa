import { describe, expect, test } from 'vitest'
import { readRun, withMore } from './outline.ts'

describe('one more command goes behind', () => {
  test.each([
    'RUN a',
    'RUN a && b',
    'RUN a && (b; c)',
    'RUN a | b',
    'RUN a && { b; c; }',
    'RUN a && if b; then c; fi',
    'RUN a && (b || c)',
    'RUN set -e; a; b',
    'RUN set -eux; a; b && c',
    'RUN set -o errexit; a; b | c',
    'RUN set -ex && a && b',
    'RUN set -e; a || exit 1; b',
    'RUN set -e; if a; then exit 1; fi; b',
    'RUN a && exec 3>&1',
    'RUN a \\\n  # note\n  && b',
  ])('%s', (source) => {
    expect(withMore(source)).toBe(`${source} && MORE`)
  })

  test('an unfinished continuation', () => {
    expect(withMore('RUN a \\\n')).toBe('RUN a && MORE \\\n')
  })

  test('a list, when the SHELL stops on errors', () => {
    expect(withMore('RUN a; b', { stopsOnError: true })).toBe('RUN a; b && MORE')
  })
})

describe('no command goes behind', () => {
  test.each([
    ['an empty text', 'RUN  '],
    ['a list that goes on after errors', 'RUN a; b'],
    ['a set -e that comes late', 'RUN a; set -e; b'],
    ['a semicolon', 'RUN a;'],
    ['a background job', 'RUN a &'],
    ['a background job before the last', 'RUN set -e; a & b'],
    ['an alternative', 'RUN a && b || c'],
    ['a comment', 'RUN a # note'],
    ['an exit', 'RUN a && exit'],
    ['an exit with an error', 'RUN set -e; a; exit 1'],
    ['an early exit', 'RUN set -e; if a; then exit 0; fi; b'],
    ['an exec', 'RUN a && exec b'],
    ['an open quote', 'RUN a "b'],
    ['an open operator', 'RUN a &&'],
    ['an open condition', 'RUN if a; then b'],
    // Left of && the loop would go on after an error in b.
    ['a loop that set -e guards', 'RUN set -e; for x in 1 2; do b; c; done'],
    ['a function that set -e guards', 'RUN set -e; f() { a; b; }; f'],
  ])('%s', (_, source) => {
    expect(withMore(source)).toBeUndefined()
  })
})

test('the span of the tail is the whole chain', () => {
  const source = 'RUN  a && b '
  expect(readRun(source).tail).toEqual({ start: 5, end: 11 })
})
