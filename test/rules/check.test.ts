import { expect, test } from 'vitest'
import { readDockerfile } from '../../src/engine/facts/read.ts'
import { check } from '../../src/engine/rules/check.ts'
import { defineRule, type Rule } from '../../src/engine/rules/rule.ts'
import { parseDockerfile } from '../../src/engine/syntax/parse.ts'

const told = { severity: 'info', concern: 'upkeep', title: 'Do', why: 'So.', examples: [] } as const

const findsEach = defineRule({
  ...told,
  name: 'finds-each',
  each: 'run',
  check: ({ span }) => ({ at: span, message: 'a RUN' }),
})
const failsAtTheSecond = defineRule({
  ...told,
  name: 'fails-at-the-second',
  each: 'run',
  *check({ span, commands }) {
    if (commands[0]?.program !== 'one') throw new Error('unforeseen')
    yield { at: span, message: 'the first' }
  },
})

const file = readDockerfile(parseDockerfile('FROM alpine\nRUN one\nRUN two\nRUN three\n'), {})
const messages = (rules: readonly Rule[], name: string) =>
  check(file, rules).flatMap(({ rule, problem }) => (rule.name === name ? problem.message : []))

test('a rule that throws says so once, and the others go on', () => {
  const rules = [failsAtTheSecond, findsEach]
  expect(messages(rules, 'fails-at-the-second')).toEqual([
    'the first',
    'The rule `fails-at-the-second` failed on this file: Error: unforeseen',
  ])
  expect(messages(rules, 'finds-each')).toEqual(['a RUN', 'a RUN', 'a RUN'])
})

test('what cannot be read fails for the rules that look at it, and for no other', () => {
  const [first] = file.instructions.filter((one) => one.kind === 'run')
  const broken = {
    ...file,
    instructions: [
      {
        ...first,
        script() {
          throw new Error('too deep')
        },
      },
    ] as unknown as typeof file.instructions,
  }
  const looksAtScripts = defineRule({
    ...told,
    name: 'looks-at-scripts',
    each: 'script',
    check: () => undefined,
  })
  expect(check(broken, [looksAtScripts, findsEach]).map(({ problem }) => problem.message)).toEqual([
    'The rule `looks-at-scripts` failed on this file: Error: too deep',
    'a RUN',
  ])
})
