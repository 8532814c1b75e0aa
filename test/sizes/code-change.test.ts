import { describe, expect, it } from 'vitest'
import { isCode } from '../../src/engine/facts/code-copies.ts'
import { unweighed } from '../../src/engine/sizes/image-size.ts'
import { weigh } from './weigh.ts'

const MB = 1e6
const sizes = { src: 2 * MB, models: 40 * MB, '.': 50 * MB, 'requirements.txt': 1000 }
const change = (text: string, assumptions: Readonly<Record<string, number>> = sizes) =>
  weigh(text, { assumptions, files: { 'requirements.txt': 'pandas\n' } }).codeChange

const likely = (text: string) => (change(text)?.bytes.likely ?? Number.NaN) / MB

describe('what a change of the code pushes anew', () => {
  it('is the code alone where the install comes first', () => {
    const good = `
      FROM python:3.12-slim
      COPY requirements.txt .
      RUN pip install --no-cache-dir -r requirements.txt
      COPY models models
      COPY src src
    `
    expect(likely(good)).toBeCloseTo(2)
    expect(change(good)).toMatchObject({ line: 5, unknowns: 0 })
    const { bytes, pull } = change(good) ?? unweighedChange
    expect(pull.likely).toBeLessThan(bytes.likely)
  })

  it('is the install too where the code comes before it', () => {
    const bad = `
      FROM python:3.12-slim
      COPY src src
      COPY requirements.txt .
      RUN pip install --no-cache-dir -r requirements.txt
    `
    expect(likely(bad)).toBeGreaterThan(150)
    expect(change(bad)?.line).toBe(2)
  })

  it('leaves out what a linked copy holds', () => {
    const text = (flag: string) => `
      FROM python:3.12-slim
      COPY src src
      COPY ${flag} models models
    `
    expect(likely(text(''))).toBeCloseTo(42)
    expect(likely(text('--link'))).toBeCloseTo(2)
  })

  it('follows the code through a build stage, past what was there before it', () => {
    const text = `
      FROM python:3.12 AS build
      COPY requirements.txt .
      RUN pip install --no-cache-dir --target /deps -r requirements.txt
      COPY src /app/src
      RUN cp -r /app/src /app/out
      FROM python:3.12-slim
      COPY --from=build /deps /deps
      COPY --from=build /app/out /app
    `
    expect(likely(text)).toBeCloseTo(2)
    expect(change(text)?.line).toBe(8)
  })

  it('takes what a build of unknown result leaves for a result of the code', () => {
    const text = `
      FROM golang:1.24 AS build
      COPY . .
      RUN go build -o /out/app ./cmd
      FROM gcr.io/distroless/static-debian12
      COPY --from=build /out/app /app
    `
    expect(change(text)?.bytes.high).toBeGreaterThan(5 * MB)
    expect(change(text)?.line).toBe(5)
  })

  it('goes on in a stage that is built on one with the code', () => {
    const text = `
      FROM debian:12-slim AS code
      COPY src src
      FROM code
      RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
    `
    expect(likely(text)).toBeGreaterThan(5)
    expect(change(text)?.line).toBe(2)
  })

  it('sees the code that a RUN mounts', () => {
    const text = (mount: string) => `
      FROM python:3.12-slim
      RUN --mount=type=bind,${mount} pip install --no-cache-dir -r requirements.txt
    `
    expect(change(text('target=/src'))?.line).toBe(2)
    expect(change(text('source=requirements.txt,target=requirements.txt'))).toBeUndefined()
  })

  it('counts what nobody knows the size of', () => {
    const text = 'FROM python:3.12-slim\nCOPY . .'
    expect(change(text, {})).toMatchObject({ line: 2, unknowns: 1 })
  })

  it('is not told where no code is copied', () => {
    expect(change('FROM nginx\nCOPY nginx.conf /etc/nginx/\nCOPY certs /certs')).toBeUndefined()
    expect(change('FROM scratch')).toBeUndefined()
    expect(unweighed.codeChange).toBeUndefined()
  })
})

const unweighedChange = { bytes: unweighed.shipped, pull: unweighed.pull }

it('tells code from manifests, settings and data', () => {
  const code = [
    '.',
    './',
    '*',
    'src/*',
    'src',
    './app/',
    'main.py',
    '*.go',
    'target/*.jar',
    'dist',
    'mypackage',
  ]
  const other = ['package.json', 'package*.json', 'go.sum', 'Gemfile', 'nginx.conf', 'models/', 'data/*']
  expect(code.filter((path) => !isCode(path))).toEqual([])
  expect([...other, 'https://example.com/x', '<<EOF'].filter(isCode)).toEqual([])
})
