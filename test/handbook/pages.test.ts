import { expect, test } from 'vitest'
import { samples } from '../../src/app/samples/index.ts'
import { knownRules } from '../../src/engine/report/known-rules.ts'
import { handbookPages } from '../../src/handbook/pages.tsx'
import { decode } from '../../src/worker/link/codec.ts'

const pages = handbookPages(['assets/app.css'])
const htmlOf = async (path: string) => (await pages.find((page) => page.path === path)?.html()) ?? ''

test('every rule and every sample has a page', () => {
  expect(pages.map(({ path }) => path)).toEqual([
    'handbook/index.html',
    ...knownRules.map(({ name }) => `handbook/rules/${name}.html`),
    ...samples.map(({ id }) => `handbook/samples/${id}.html`),
  ])
})

test('the list names every rule, by its title and the ids of other tools', async () => {
  const index = await htmlOf('handbook/index.html')
  for (const { name } of knownRules) expect(index).toContain(`href="rules/${name}.html"`)
  expect(index).toContain('DL3009')
})

test('a rule page opens its examples in the playground, marks and all taken out', async () => {
  const page = await htmlOf('handbook/rules/apt-lists-left-behind.html')
  const [, link = ''] = /href="\.\.\/\.\.\/(#1[\w-]+)"/.exec(page) ?? []
  const opened = decode(link)
  expect(opened.kind === 'ok' && opened.state.source).toMatch(/^FROM .*\nRUN apt-get update/)
  expect(page).toContain('<mark')
})

test('a sample page says what the sample weighs and links to what is found', async () => {
  const page = await htmlOf('handbook/samples/python.html')
  expect(page).toMatch(/Ships <strong>≈ [\d.]+ GB \([\d.–]+\)<\/strong>/)
  expect(page).toContain('href="../../handbook/rules/runs-as-root.html"')
})

test('what an example says is text, not markup', async () => {
  const page = await htmlOf('handbook/rules/unterminated-heredoc.html')
  expect(page).toContain('&lt;&lt;')
  expect(page).not.toContain('<<')
})
