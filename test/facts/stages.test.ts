import { describe, expect, test } from 'vitest'
import { factsOf } from './facts-of.ts'

/** One line a stage: name, base, what becomes of it. */
const outline = (text: string): string[] =>
  factsOf(text).stages.map(({ name, index, base, isShipped, isDead, usedBy }) => {
    const from =
      base.kind === 'image'
        ? base.image.text
        : base.kind === 'stage'
          ? `stage ${base.stage.index}`
          : base.kind
    const fate = isShipped
      ? 'ships'
      : isDead
        ? 'dead'
        : `used by ${usedBy.map((stage) => stage.index).join(', ')}`
    return `${name ?? index}: ${from}, ${fate}`
  })

describe('stages', () => {
  test('are shipped, used or dead', () => {
    expect(
      outline(`
        FROM golang:1.26 AS build
        FROM alpine:3.22 AS unused
        FROM alpine:3.22 AS base
        FROM base
        COPY --from=build /app /app
      `),
    ).toEqual([
      'build: golang:1.26, used by 3',
      'unused: alpine:3.22, dead',
      'base: alpine:3.22, ships',
      '3: stage 2, ships',
    ])
  })
  test('are found by number, by name in any case, and by a mount', () => {
    expect(
      outline(`
        FROM a:1 AS One
        FROM b:1
        FROM c:1 AS three
        RUN --mount=type=bind,from=0,target=/x true
        FROM d:1
        COPY --from=1 /a /a
        COPY --from=THREE /b /b
      `).map((line) => line.split(', ')[1]),
    ).toEqual(['used by 2', 'used by 3', 'used by 3', 'ships'])
  })
  test('that only a dead stage needs are dead too', () => {
    expect(outline('FROM a:1 AS a\nFROM a AS b\nFROM c:1').map((line) => line.split(', ')[1])).toEqual([
      'dead',
      'dead',
      'ships',
    ])
  })
  test('a name given later is an image for those before', () => {
    expect(outline('FROM later\nFROM b:1 AS later')[0]).toBe('0: later, dead')
  })
  test('without FROM are one implicit stage', () => {
    expect(outline('RUN a\nRUN b')).toEqual(['0: unknown, ships'])
    expect(outline('')).toEqual([])
  })
  test('with a base that depends on the build say so', () => {
    expect(outline('ARG BASE\nFROM $BASE')).toEqual(['0: unknown, ships'])
    expect(outline('ARG BASE=debian:13\nFROM $BASE')).toEqual(['0: debian:13, ships'])
  })
  test('inherit user, workdir and shell', () => {
    const file = factsOf(
      'FROM a:1 AS one\nUSER app\nWORKDIR /x\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nFROM one\nWORKDIR y\nRUN true',
    )
    const run = file.stages[1]?.runs[0]
    expect([run?.user, run?.workdir, run?.shell.pipefail]).toEqual(['app', '/x/y', true])
  })
  test('ten thousand of them are read in linear time', () => {
    const chain = Array.from(
      { length: 10_000 },
      (_, index) => `FROM ${index === 0 ? 'a:1' : `s${index - 1}`} AS s${index}`,
    )
    const file = factsOf(chain.join('\n'))
    expect(file.stages.every(({ isShipped }) => isShipped)).toBe(true)
  })
})

describe('an ONBUILD trigger', () => {
  test('is seen as an instruction of its own, and changes nothing in this image', () => {
    const file = factsOf('FROM a:1\nONBUILD USER app\nONBUILD RUN apt-get update\nRUN true')
    expect(file.instructions.map(({ kind, isOnbuild }) => `${kind}${isOnbuild ? ' later' : ''}`)).toEqual([
      'from',
      'onbuild',
      'user later',
      'onbuild',
      'run later',
      'run',
    ])
    expect(file.stages[0]?.user).toBeUndefined()
  })
})
