import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareBases, comparisonSteps } from '../../src/engine/compare/compare-bases.ts'
import { parseDockerfile } from '../../src/engine/syntax/parse.ts'
import { applyEdits } from '../../src/engine/text/edit.ts'
import { allTables } from '../sizes/weigh.ts'

const options = { tables: allTables, today: '2026-11-24' }

const lines = fc.constantFrom(
  'FROM python:3.11-slim',
  'FROM python:3.11 AS build',
  'FROM build',
  'FROM node:20-alpine@sha256:0',
  'FROM "debian:12"',
  'FROM py\\\nthon:3',
  'ARG V=3.11',
  'FROM python:${V}-alpine',
  'FROM python:${V:-3}',
  'SHELL ["/bin/bash", "-c"]',
  'USER node',
  'RUN apt-get update && apt-get install -y curl=1 git $X # why',
  'RUN apt-get update; apt-get install -y gcc && apt-get clean',
  'RUN apk add --no-cache -t .b gcc && apk del .b',
  'RUN if apk add curl; then pip install lz4; fi',
  'RUN <<EOF\napt-get install -y git\npip install scikit-learn\nEOF',
  'RUN pip install scikit-learn && \\\n  # and\n  pip install mysqlclient',
  'RUN ["apt-get", "install", "x"]',
  'ONBUILD RUN apt-get install -y git',
  'COPY --from=build /a /b',
  'CMD python',
  'HEALTHCHECK CMD curl x',
  'nonsense "',
)

it('never throws, keeps bounds in order, and gives edits that the parser takes, on any mixture of lines', () => {
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 9 }), (chosen) => {
      const source = chosen.join('\n')
      const problems = parseDockerfile(source).problems.length
      for (const row of compareBases(source, options)) {
        expect(row.size.low).toBeLessThanOrEqual(row.size.likely)
        expect(row.size.likely).toBeLessThanOrEqual(row.size.high)
        const sorted = [...row.edits].sort((a, b) => a.span.start - b.span.start)
        for (const [index, { span }] of sorted.entries())
          expect(span.start).toBeGreaterThanOrEqual(sorted[index - 1]?.span.end ?? 0)
        expect(parseDockerfile(applyEdits(source, row.edits)).problems.length).toBeLessThanOrEqual(problems)
      }
    }),
    { numRuns: 150 },
  )
})

it('takes fewer steps for a longer text', () => {
  const text = (count: number) => `FROM python:3.11\n${'RUN echo some more words\n'.repeat(count)}`
  const steps = (count: number) => [...comparisonSteps(text(count), options)].length
  expect(steps(4000)).toBeLessThan(steps(10))
  expect(steps(4000)).toBeGreaterThan(0)
})
