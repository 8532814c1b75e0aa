import { expect, test } from 'vitest'
import { bestOfVariants } from '../../../src/app/compare/best-of-variants.ts'
import { verdictOf } from '../../../src/app/compare/verdict.ts'
import { article } from '../../../src/app/samples/article.ts'
import type { SampleText } from '../../../src/app/samples/sample.ts'
import { compareBases } from '../../../src/engine/compare/compare-bases.ts'
import { allTables } from '../../sizes/weigh.ts'

const rowsOf = ({ source, options }: SampleText) =>
  compareBases(source, { ...options, tables: allTables, today: '2026-11-24' })

test('the article’s first question is answered for its own file: slim, as Alpine has to compile', () => {
  const rows = rowsOf(article['article-before'])
  expect(verdictOf(rows)).toMatch(/^`python:3\.11-slim\S*` is the lightest base on which nothing more/)
  const [full, slim, alpine] = bestOfVariants(rows)
  expect([full, slim, alpine].map((row) => row?.variant)).toEqual(['full', 'slim', 'alpine'])
  expect(full?.base).toBe('python:3.11')
  expect(alpine?.size.likely).toBeGreaterThan(slim?.size.likely ?? Number.NaN)
  expect(alpine?.breaks.map(({ kind }) => kind)).toContain('costs')
})

test('who is on slim already is told to stay', () => {
  const rows = rowsOf(article['article-9'])
  expect(verdictOf(rows)).toMatch(/^No lighter base is known on which nothing more would break\./)
  expect(bestOfVariants(rows).find(({ variant }) => variant === 'slim')?.isCurrent).toBe(true)
})
