import { expect, test } from 'vitest'
import { withoutRuleTexts } from '../../scripts/build/without-rule-texts.ts'
import template from '../../src/engine/rules/template.ts?raw'

test('a rule loses its why, unless and examples, and keeps its title and check', () => {
  const short = withoutRuleTexts(template)
  expect(short).toContain("why: ''")
  expect(short).toContain("unless: ''")
  expect(short).toContain('examples: []')
  expect(short).toContain("title: 'Name whom to ask in a label'")
  expect(short).toContain(template.slice(template.indexOf("each: 'maintainer'")))
})

test('texts that are written elsewhere are dropped too, and nothing but rules is touched', () => {
  const rule = (properties: string) =>
    `const why = 'Because.'\nexport default aboutCaches({ ${properties} })\n`
  expect(withoutRuleTexts(rule('why, name'))).toBe(rule("why: '', name"))
  expect(withoutRuleTexts("const left = maker(['x'], { examples: [1] })")).toBe(
    "const left = maker(['x'], { examples: [] })",
  )
  expect(withoutRuleTexts('export const rule = { why: 1 }')).toBe('export const rule = { why: 1 }')
})
