import { describe, expect, test } from 'vitest'
import undefinedVariable from '../../src/engine/rules/metadata/undefined-variable.ts'
import { factsOf, fixed, marked, problemsOf, spansOf, withoutMarks } from './marks.ts'

const repaired = (text: string): string => fixed(text, problemsOf(undefinedVariable, factsOf(text))).text

/** The text with what the rule reports between marks. */
function reported(text: string): string {
  const source = withoutMarks(text)
  return marked(source, spansOf(problemsOf(undefinedVariable, factsOf(source))))
}

describe('a variable that nothing sets is reported', () => {
  test.each([
    'FROM alpine:3.22\nCOPY «$SRC» «${DEST}»/',
    'FROM alpine:3.22\nCOPY --chown=«$OWNER» a /a',
    'FROM alpine:3.22\nCOPY ["«$SRC»", "/a"]'.replace('"«$SRC»"', '«"$SRC"»'),
    'FROM alpine:3.22\nADD --checksum=«$SUM» https://example.com/a /a',
    'FROM alpine:3.22\nLABEL version="v«$VERSION»"',
    'FROM alpine:3.22\nUSER «$WHO»',
    'FROM alpine:3.22\nVOLUME «$DATA» /logs',
    'FROM alpine:3.22\nSTOPSIGNAL «$SIGNAL»',
    'FROM alpine:3.22\nARG A=«$B» B=1',
    'FROM alpine:3.22\nENV A=1 B=«$A»',
    'FROM alpine:3.22\nRUN --mount=type=cache,target=«$CACHE» echo $ANYTHING',
    'FROM scratch\nCOPY a «$TARGET»',
    'FROM alpine:3.22\nENV NAME=«${VERSION%.*}»',
    'FROM alpine:3.22\nENV NAME=«${VERSION:?which}»',
    'ARG X=1\nFROM registry.example.com/base:7\nENV Y=«$X»',
    'FROM alpine:3.22\nENV ARCH=«$TARGETARCH»',
  ])('%s', (text) => {
    expect(reported(text)).toBe(text)
  })
})

describe('nothing is said', () => {
  test.each([
    ['where an ARG without a value asks for it', 'FROM alpine:3.22\nARG X\nENV Y=$X'],
    ['where an earlier name of the same ARG sets it', 'FROM alpine:3.22\nARG A=1 B=$A'],
    ['where the stage below sets it', 'FROM alpine:3.22 AS a\nENV X=1\nFROM a\nENV Y=$X'],
    ['where an ARG of the stage below sets it', 'FROM alpine:3.22 AS a\nARG X=1\nFROM a\nENV Y=$X'],
    ['where the base image sets it', 'FROM node:22-slim\nENV V=$NODE_VERSION PATH=/app/bin:$PATH'],
    ['of PATH in an empty image', 'FROM scratch\nENV PATH=/bin:$PATH'],
    ['under a base image that may set anything', 'FROM nvidia/cuda:13.0.0-base\nENV L=/x:$LD_LIBRARY_PATH'],
    ['under a base image that depends on the build', 'ARG BASE\nFROM $BASE\nWORKDIR $HOME/x'],
    [
      'under Red Hat images, which set more than is listed',
      'FROM registry.access.redhat.com/ubi9/python-312:1\nWORKDIR $APP_ROOT',
    ],
    [
      'under images of other publishers',
      'FROM quay.io/jupyter/pyspark-notebook:latest\nENV R_LIBS=$SPARK_HOME/R',
    ],
    [
      'of what a shell expands',
      'FROM alpine:3.22\nRUN echo $X\nCMD echo $X\nHEALTHCHECK CMD echo $X\nENTRYPOINT ["$X"]',
    ],
    ['of EXPOSE', 'FROM alpine:3.22\nEXPOSE $PORT'],
    ['of single quotes and escapes', "FROM alpine:3.22\nENV A='$X' B=\\$X"],
    ['of heredocs', 'FROM alpine:3.22\nCOPY <<EOF /a\n$X\nEOF'],
    ['of what ONBUILD holds back', 'FROM alpine:3.22\nONBUILD ENV A=$X'],
    ['of proxies, which BuildKit passes on', 'FROM alpine:3.22\nENV P=$HTTP_PROXY Q=$no_proxy'],
    ['where the text says what then', 'FROM alpine:3.22\nENV A=${X:-1} B=${X-1} C=/a${X:+:$X}'],
    ['before any FROM', 'ENV A=$X'],
  ])('%s', (_, text) => {
    expect(reported(text)).toBe(text)
  })
})

describe('the fix', () => {
  test('asks for a platform argument that BuildKit knows', () => {
    expect(repaired('FROM alpine:3.22\nENV A=$TARGETARCH')).toBe(
      'FROM alpine:3.22\nARG TARGETARCH\nENV A=$TARGETARCH',
    )
  })
  test('keeps braces and modifiers when it writes another name', () => {
    expect(repaired('FROM alpine:3.22\nARG VERSION=1.2\nENV A=${VERSOIN%.*}')).toBe(
      'FROM alpine:3.22\nARG VERSION=1.2\nENV A=${VERSION%.*}',
    )
  })
  test('takes the colon away on either side', () => {
    expect(repaired('FROM alpine:3.22\nENV L=$L:/x')).toBe('FROM alpine:3.22\nENV L=/x')
    expect(repaired('FROM alpine:3.22\nENV L="/x:${L}"')).toBe('FROM alpine:3.22\nENV L="/x"')
  })
  test('leaves alone what may mean two things', () => {
    const text = 'FROM alpine:3.22\nARG DIRA\nARG DIRB\nENV A=$DIRC'
    expect(repaired(text)).toBe(text)
  })
})
