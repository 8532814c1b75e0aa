import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/engine/analyze.ts'
import { analyzer } from '../../src/engine/analyzer.ts'
import { pushedText } from '../../src/engine/report/formats/pushed.ts'
import { dedent } from '../../src/engine/text/dedent.ts'
import { allTables } from '../sizes/weigh.ts'

const MB = 1e6
const options = {
  tables: allTables,
  assumptions: { src: 2 * MB, models: 40 * MB, '.': 50 * MB },
  files: { 'requirements.txt': 'pandas\n' },
}
const pushes = (text: string, more = {}) => analyze(dedent(text), { ...options, ...more }).codeEdit?.pushes

describe('what an edit of the code pushes', () => {
  it('is the code alone where the install comes first', () => {
    const sent = pushes(`
      FROM python:3.12-slim
      COPY requirements.txt .
      RUN pip install --no-cache-dir -r requirements.txt
      COPY src src
    `)
    expect(sent?.bytes).toEqual({ low: 2 * MB, likely: 2 * MB, high: 2 * MB })
    expect(sent?.unknowns).toBe(0)
    expect(sent?.pull.likely).toBeLessThan(2 * MB)
  })

  it('is the install too where the code comes before it', () => {
    const sent = pushes(`
      FROM python:3.12-slim
      COPY src src
      COPY requirements.txt .
      RUN pip install --no-cache-dir -r requirements.txt
    `)
    expect(sent?.bytes.low).toBeGreaterThan(100 * MB)
  })

  it('leaves out what a linked copy holds', () => {
    const sent = (flag: string) =>
      pushes(`
        FROM python:3.12-slim
        COPY src src
        COPY ${flag} models models
      `)?.bytes.likely
    expect(sent('')).toBeCloseTo(42 * MB)
    expect(sent('--link')).toBeCloseTo(2 * MB)
  })

  it('is likely what a build stage makes of the code, and nothing of the stage itself', () => {
    const sent = pushes(`
      FROM golang:1.24 AS build
      COPY . .
      RUN go build -o /out/app ./cmd
      FROM gcr.io/distroless/static-debian12
      COPY --from=build /out/app /app
    `)
    expect(sent?.bytes.low).toBe(0)
    expect(sent?.bytes.likely).toBeGreaterThan(5 * MB)
    expect(sent?.bytes.high).toBeLessThan(100 * MB)
  })

  it('counts what nobody knows the size of', () => {
    expect(pushes('FROM python:3.12-slim\nCOPY . .', { assumptions: {} })?.unknowns).toBe(1)
  })

  it('is not told where no code is copied, nor before it is weighed', () => {
    expect(pushes('FROM nginx\nRUN true')).toBeUndefined()
    const { codeEdit } = analyzer([], undefined)('FROM nginx\nCOPY . .')
    expect(codeEdit).toMatchObject({ rebuilt: 1, pushes: undefined })
  })
})

describe('in words', () => {
  const said = (text: string, more = {}) => {
    const codeEdit = analyze(text, { ...options, ...more }).codeEdit
    return codeEdit && pushedText(codeEdit)
  }

  it('is never a bare number', () => {
    const text = 'FROM python:3.12-slim\nCOPY . .'
    expect(said(text)).toBe(', and pushes ≈ 25 MB (12.5–50)')
    expect(said(text, { assumptions: {} })).toBe(', and pushes 1 part of unknown size')
  })
})
