import { describe, expect, test } from 'vitest'
import { factsOf } from './facts-of.ts'

/** What the WORKDIRs of a text resolve to; undefined where the text does not tell. */
const workdirs = (text: string) =>
  factsOf(text).instructions.flatMap((one) => (one.kind === 'workdir' ? [one.path?.value] : []))

describe('the value of a variable', () => {
  test('comes from an ENV or ARG above', () => {
    expect(workdirs('FROM a:1\nENV A=/x\nARG B=y\nWORKDIR $A/${B}')).toEqual(['/x/y'])
  })
  test('is not known before it is set', () => {
    expect(workdirs('FROM a:1\nWORKDIR $A\nENV A=/x\nWORKDIR $A')).toEqual([undefined, '/x'])
  })
  test('of an ENV beats that of an ARG, whichever comes first', () => {
    expect(workdirs('FROM a:1\nENV A=/env\nARG A=/arg\nWORKDIR $A')).toEqual(['/env'])
    expect(workdirs('FROM a:1\nARG A=/arg\nENV A=/env\nWORKDIR $A')).toEqual(['/env'])
  })
  test('inside one ENV is what it was before that ENV', () => {
    expect(workdirs('FROM a:1\nENV A=/old\nENV A=/new B=$A\nWORKDIR $B')).toEqual(['/old'])
  })
  test('of a global ARG is known in a stage only after ARG names it again', () => {
    expect(workdirs('ARG A=/g\nFROM a:1\nWORKDIR $A\nARG A\nWORKDIR $A')).toEqual([undefined, '/g'])
  })
  test('of an ENV and of an ARG is inherited by a stage built FROM theirs, and by no other', () => {
    const text = 'FROM a:1 AS one\nENV E=/e\nARG G=/g\nFROM one\nWORKDIR $E\nWORKDIR $G\nFROM a:1\nWORKDIR $G'
    expect(workdirs(text)).toEqual(['/e', '/g', undefined])
  })
  test('falls back as the modifier says', () => {
    expect(workdirs('FROM a:1\nWORKDIR ${A:-/d}\nENV A=/x\nWORKDIR ${A:-/d}\nWORKDIR ${A:+/set}')).toEqual([
      '/d',
      '/x',
      '/set',
    ])
  })
  test('with a shell-only modifier is not guessed', () => {
    expect(workdirs('FROM a:1\nENV A=/x/y\nWORKDIR ${A%/*}')).toEqual([undefined])
  })
  test('in single quotes is no variable', () => {
    expect(workdirs("FROM a:1\nENV A=/x\nENV B='$A'\nWORKDIR $B")).toEqual(['$A'])
  })
  test('the platform is known to FROM', () => {
    const file = factsOf('FROM --platform=$BUILDPLATFORM golang:1 AS b', { platform: 'linux/arm64' })
    expect(file.stages[0]?.from?.image?.value).toBe('golang:1')
  })
})

describe('a RUN', () => {
  const words = (text: string) =>
    factsOf(text).stages.flatMap(({ runs }) =>
      runs.flatMap(({ commands }) => commands.map(({ words }) => words.map(({ value }) => value))),
    )

  test('sees ENV, ARG and its own assignments', () => {
    expect(words('FROM a:1\nENV A=1\nRUN V=2 && echo $A $V $UNKNOWN').at(-1)).toEqual(['1', '2', undefined])
  })
  test('does not trust an assignment that may not happen', () => {
    expect(words('FROM a:1\nRUN V=1; if true; then V=2; fi; echo $V').at(-1)).toEqual([undefined])
  })
})
