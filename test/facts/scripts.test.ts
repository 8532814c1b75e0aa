import { describe, expect, test } from 'vitest'
import type { RunScript } from '../../src/engine/facts/model.ts'
import { factsOf, runOf, runsOf } from './facts-of.ts'

function scriptOf(text: string): RunScript {
  const script = runOf(text).script()
  if (!script) throw new Error('a script is wanted')
  return script
}

const piecesOf = (text: string) =>
  scriptOf(text).pieces.map(({ kind, text: written, role }) => `${role} ${kind} ${written}`)

test('a script is taken to pieces, those inside of others first', () => {
  expect(piecesOf('RUN cp "$A/b" x*.{c,d} > /e')).toEqual([
    'name text cp',
    'argument variable $A',
    'argument text /b',
    'argument quoted "$A/b"',
    'argument text x',
    'argument glob *',
    'argument text .',
    'argument braces {c,d}',
    'file text /e',
  ])
})

test('what stands in substitutions, arithmetic, loops and heredocs is found, too', () => {
  const pieces = piecesOf(
    'RUN for i in $(ls $A); do export B=${C:-$D} E=$((i++ + $F)); done; cat <<EOF\n$G\nEOF',
  )
  const variables = pieces.filter((one) => one.includes(' variable '))
  expect(variables).toEqual([
    'argument variable $A',
    'operand variable $D',
    'declaration variable ${C:-$D}',
    'arithmetic variable i',
    'arithmetic variable $F',
    'heredoc variable $G',
  ])
})

test('pieces between escaped backticks stand where the source has them', () => {
  const text = 'RUN echo `a \\`b $X\\``'
  const found = scriptOf(text).pieces.find(({ kind }) => kind === 'variable')
  expect(text.slice(found?.span.start, found?.span.end)).toBe('$X')
})

test.each([
  ['exec form', 'RUN ["ls", "$A"]'],
  ['a text that the shell refuses', 'RUN if true; then ls'],
  ['another language', 'SHELL ["pwsh", "-c"]\nRUN ls'],
])('%s is no script', (_, text) => {
  expect(runsOf(factsOf(text))[0]?.script()).toBeUndefined()
})

describe('bashisms', () => {
  const fate = (text: string) => runsOf(factsOf(text)).at(-1)?.script()?.bashisms
  test.each([
    ['fail', 'FROM debian:13-slim\nRUN ls'],
    ['fail', 'FROM ubuntu:24.04 AS a\nFROM a\nRUN ls'],
    ['unknown', 'FROM alpine:3.22\nRUN ls'],
    ['unknown', 'FROM $BASE\nRUN ls'],
    ['unknown', 'FROM debian:13-slim\nRUN ln -sf /bin/bash /bin/sh\nRUN ls'],
    ['work', 'FROM debian:13-slim\nSHELL ["/bin/bash", "-c"]\nRUN ls'],
    ['work', 'FROM debian:13-slim\nRUN <<EOF\n#!/usr/bin/env bash\nls\nEOF'],
    ['fail', 'FROM alpine:3.22\nSHELL ["/usr/bin/dash", "-c"]\nRUN ls'],
  ])('%s: %s', (expected, text) => {
    expect(fate(text)).toBe(expected)
  })
})

describe('names', () => {
  test('are plain where every value is', () => {
    const { isPlain } = scriptOf(
      'RUN a=1 b=$a c="$b"x d=$(ls) e=$d f="a b"; for g in 1 2; do h=$((g)); read i; done',
    )
    expect([...'abcdefghi'].filter(isPlain)).toEqual(['a', 'b', 'c', 'g', 'h'])
  })

  test('that refer to each other in a circle or a long row end somewhere', () => {
    const row = Array.from({ length: 3000 }, (_, index) => `a${index + 1}=$a${index}`).join('; ')
    expect(scriptOf(`RUN a0=$(ls); ${row}`).isPlain('a3000')).toBe(false)
    expect(scriptOf('RUN a=$b; b=$a').isPlain('a')).toBe(true)
  })

  test('of ARG and ENV are declared, those of the base image are not', () => {
    const run = runsOf(factsOf('FROM python:3.12\nARG A\nENV B=1\nRUN ls\nENV C=1'))[0]
    const isDeclared = run?.script()?.isDeclared
    expect(['A', 'B', 'C', 'PYTHON_VERSION', 'http_proxy'].filter((name) => isDeclared?.(name))).toEqual([
      'A',
      'B',
      'http_proxy',
    ])
  })
})
