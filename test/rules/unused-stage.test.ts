import { expect, test } from 'vitest'
import { analyze } from '../../src/engine/analyze.ts'

const fixOf = (below: string) =>
  analyze(
    `FROM golang:1.26 AS old\nRUN go version\nFROM alpine:3.22\n${below}\nCMD ["true"]\n`,
  ).findings.find(({ rule }) => rule === 'unused-stage')?.fix?.title

test('an unused stage is deleted only where nothing below names it, not even as part of a word', () => {
  expect(fixOf('# Nothing of it.')).toBe('Delete the stage')
  expect(fixOf('# Made by old.')).toBeUndefined()
  expect(fixOf('COPY older /')).toBeUndefined()
  expect(fixOf('COPY --from=0 /a /')).toBeUndefined()
})
