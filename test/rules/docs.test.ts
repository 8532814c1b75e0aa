import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rules, topicOf } from '../../src/engine/rules/index.ts'
import { overviewOf, pageOf } from './docs-page.ts'

const home = new URL('../../docs/', import.meta.url).pathname

test('docs/rules.md lists every rule', async () => {
  await expect(overviewOf(rules, topicOf)).toMatchFileSnapshot(`${home}rules.md`)
})

describe('docs/rules', () => {
  test.each(rules)('$name.md shows the rule as it is', async (rule) => {
    await expect(pageOf(rule)).toMatchFileSnapshot(`${home}rules/${rule.name}.md`)
  })

  test('has no page without a rule', () => {
    const pages = readdirSync(`${home}rules`)
    expect(pages.filter((page) => !rules.some(({ name }) => page === `${name}.md`))).toEqual([])
  })
})
