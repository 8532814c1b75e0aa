import { expect, test } from 'vitest'
import undeclared from '../../src/engine/rules/base-image/undeclared-arg-in-from.ts'
import { factsOf, fixed, marked, problemsOf, spansOf, withoutMarks } from './marks.ts'

const problems = (source: string) => problemsOf(undeclared, factsOf(source))

test.each([
  'FROM alpine:«$TAG»',
  'FROM «${REGISTRY}»/base:«${TAG:-1}»',
  'FROM --platform=«$PLATFORM» alpine:3.22',
  'FROM alpine:«$TAG»-$TAG',
  'FROM alpine:3.22\nARG TAG=3.21\nFROM alpine:«$TAG»',
  'FROM alpine:3.22 AS base\nENV TAG=3.21\nFROM alpine:«$TAG»',
  'ARG TAG\nFROM alpine:«$tag»',
])('FROM knows no ARG here: %s', (text) => {
  const source = withoutMarks(text)
  expect(marked(source, spansOf(problems(source)))).toBe(text)
})

test.each([
  'ARG TAG\nFROM alpine:$TAG',
  'ARG A=1 B=2\nFROM alpine:$A.$B',
  'ARG TAG\nFROM alpine:3.22\nFROM alpine:${TAG}',
  'FROM --platform=$BUILDPLATFORM alpine:3.22',
  'FROM --platform=linux/${TARGETARCH} alpine:3.22',
  'FROM alpine:3.22 AS a\nFROM a',
  'LABEL a=b\nARG TAG\nFROM alpine:$TAG',
])('FROM knows all ARGs here: %s', (text) => {
  expect(problems(text)).toEqual([])
})

test('The ARG of a stage is copied with its default, in front of the first FROM', () => {
  const text = 'FROM alpine:3.22\nARG TAG="3.21"\nFROM alpine:$TAG'
  expect(fixed(text, problems(text)).text).toBe(`ARG TAG="3.21"\n${text}`)
})

test('Nothing is made up where the text gives no default', () => {
  expect(problems('FROM alpine:$TAG')[0]?.fix).toBeUndefined()
})
