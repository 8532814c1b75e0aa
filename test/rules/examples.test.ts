import { describe, expect, test } from 'vitest'
import { rules } from '../../src/engine/rules/index.ts'
import template from '../../src/engine/rules/template.ts'
import { dedent } from '../../src/engine/text/dedent.ts'
import {
  factsOf,
  fixed,
  isBad,
  isGood,
  marked,
  problemsOf,
  sourceOf,
  spansOf,
  withoutMarks,
} from './marks.ts'

const wellKnownCatch = /^The rule `.*` failed on this file/

describe.each([...rules, template])('$name', (rule) => {
  test.each(rule.examples.filter(isBad))('reports what is marked in $bad', (example) => {
    const source = withoutMarks(sourceOf(example))
    const problems = problemsOf(rule, factsOf(source, example))

    expect(marked(source, spansOf(problems))).toBe(sourceOf(example))
    expect(problems.map(({ message }) => message)).not.toContainEqual(expect.stringMatching(wellKnownCatch))
  })

  test.each(rule.examples.filter(isBad).filter((one) => one.fixed ?? one.fixedFiles))(
    'repairs $bad',
    (example) => {
      const source = withoutMarks(sourceOf(example))
      const once = fixed(source, problemsOf(rule, factsOf(source, example)))
      expect(once.text).toBe(example.fixed === undefined ? source : dedent(example.fixed))
      expect(once.files).toEqual(example.fixedFiles ?? {})

      // Files that no fix touched are still there.
      const files = example.files || example.fixedFiles ? { ...example.files, ...once.files } : undefined
      const after = problemsOf(rule, factsOf(once.text, { ...example, ...(files && { files }) }))
      expect(marked(once.text, spansOf(after)), 'the repaired text is clean').toBe(once.text)
      expect(fixed(once.text, after).text, 'repairing twice changes nothing').toBe(once.text)
    },
  )

  test.each(rule.examples.filter(isGood))('has nothing to say about $good', (example) => {
    const source = sourceOf(example)
    expect(marked(source, spansOf(problemsOf(rule, factsOf(source, example))))).toBe(source)
  })
})

test('there are rules to prove', () => {
  expect(rules.length).toBeGreaterThan(30)
})
