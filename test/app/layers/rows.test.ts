import { expect, test } from 'vitest'
import { ledgerOf } from '../../../src/app/layers/rows.ts'
import { analyze } from '../../../src/engine/analyze.ts'
import { lineMap } from '../../../src/engine/text/line-map.ts'

const linesOf = (source: string) =>
  ledgerOf(analyze(source).size, lineMap(source)).rows.map(({ kind, line }) => `${line} ${kind}`)

test('a base and each layer have a line of the ledger', () => {
  expect(linesOf('FROM debian:13\nRUN apt-get update\nCOPY a b\n')).toEqual(['1 base', '2 layer', '3 layer'])
})

test('no two numbers lie on one line, even when FROM is missing', () => {
  expect(linesOf('RUN apt-get update\nCOPY a b\n')).toEqual(['1 layer', '2 layer'])
})
