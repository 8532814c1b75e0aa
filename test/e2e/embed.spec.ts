import type { Page } from '@playwright/test'
import { expect, test, wasteful } from './drydock.ts'

/** The page in a frame of another one. */
async function embed(page: Page, baseURL: string | undefined, parameters: string, width = 1000) {
  const address = `${baseURL}?plain&${parameters}`
  const body = `<title>Somebody's article</title><link rel="icon" href="data:,"><iframe title="Drydock" width="${width}" height="700" src="${address}"></iframe>`
  await page.route('**/article.html', (route) => route.fulfill({ contentType: 'text/html', body }))
  await page.goto('about:blank')
  await page.goto('./article.html')
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('region', { name: 'Image size' })).toHaveAttribute('aria-busy', 'false')
  const inside = page.frames()[1]
  if (!inside) throw new Error('The page has no frame')
  return { frame, inside, address }
}

const findings = { name: 'Findings' } as const

test('a frame shows text and findings, stores nothing, and keeps its address', async ({ page, baseURL }) => {
  const { frame, inside, address } = await embed(page, baseURL, 'embed=1')
  await expect(frame.getByRole('group', findings).getByRole('article').first()).toBeVisible()
  await expect(frame.getByRole('button', { name: 'Share' })).toHaveCount(0)
  await expect(frame.getByRole('contentinfo')).toHaveCount(0)
  await expect(frame.getByRole('tab')).toHaveText([/^Findings/, 'Layers'])

  const editor = frame.getByRole('textbox', { name: 'Dockerfile' })
  await editor.fill(wasteful)
  const pip = frame
    .getByRole('article')
    .filter({ has: frame.getByRole('heading', { name: 'Keep pip from storing what it downloads' }) })
  const fix = pip.getByRole('button', { name: /^Fix/ })
  // The example that stood there before has two of them.
  await expect(fix).toHaveCount(1)
  await fix.click()
  await expect(pip).toHaveCount(0)
  await page.waitForTimeout(3_000)
  expect(inside.url()).toBe(address)
  expect(await inside.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  expect(await inside.evaluate(() => document.cookie)).toBe('')
})

test('the way out of the frame carries the text as it now is', async ({ page, baseURL }) => {
  const { frame } = await embed(page, baseURL, 'embed=1')
  await frame.getByRole('textbox', { name: 'Dockerfile' }).fill(wasteful)
  const opening = page.waitForEvent('popup')
  await frame.getByRole('link', { name: 'Open in Drydock' }).click()
  const outside = await opening
  await expect(outside.getByRole('button', { name: 'Share' })).toBeVisible()
  await expect(outside.locator('.monaco-editor .view-line').first()).toBeVisible({ timeout: 40_000 })
  await expect(outside.locator('.view-lines')).toContainText('python:3.11-slim')
})

test('view=code shows the text alone, view=layers the layers alone', async ({ page, baseURL }) => {
  const code = await embed(page, baseURL, 'embed=1&view=code')
  await expect(code.frame.getByRole('textbox', { name: 'Dockerfile' })).toBeVisible()
  await expect(code.frame.getByRole('region', { name: 'Weight by line' })).toBeVisible()
  await expect(code.frame.getByRole('group', findings)).toHaveCount(0)

  const layers = await embed(page, baseURL, 'embed=1&view=layers')
  await expect(layers.frame.getByRole('region', { name: /^Stage/ }).first()).toBeVisible()
  await expect(layers.frame.getByRole('textbox', { name: 'Dockerfile' })).toBeHidden()
  await expect(layers.frame.getByRole('tab')).toHaveCount(0)
})

test('readonly=1 offers nothing that changes the text, and no key does', async ({ page, baseURL }) => {
  const { frame } = await embed(page, baseURL, 'embed=1&readonly=1')
  const cards = frame.getByRole('group', findings).getByRole('article')
  await expect(cards.first()).toBeVisible()
  await expect(frame.getByRole('button', { name: /^(?:Fix|Ignore|Preview|Review all)/ })).toHaveCount(0)
  const editor = frame.getByRole('textbox', { name: 'Dockerfile' })
  const before = await editor.inputValue()
  await editor.focus()
  await page.keyboard.type('x')
  for (let step = 0; step < 4; step++) {
    await page.keyboard.press('F8')
    await page.keyboard.press('ControlOrMeta+.')
  }
  await page.keyboard.press('ControlOrMeta+Shift+Period')
  await page.waitForTimeout(500)
  await expect(frame.getByRole('dialog')).toHaveCount(0)
  expect(await editor.inputValue()).toBe(before)
})

test('a link in a frame opens, and stays in the address', async ({ drydock, page, baseURL }) => {
  await drydock.open()
  await drydock.paste(wasteful)
  await page.getByRole('button', { name: 'Share' }).click()
  const link = await page.getByRole('dialog').getByRole('textbox', { name: 'Link' }).inputValue()
  const { frame, inside, address } = await embed(page, baseURL, `embed=1${new URL(link).hash}`, 390)
  await frame.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Code' }).click()
  await expect(frame.getByRole('textbox', { name: 'Dockerfile' })).toHaveValue(wasteful)
  await frame.getByRole('textbox', { name: 'Dockerfile' }).fill('FROM scratch\n')
  await expect(frame.getByRole('textbox', { name: 'Dockerfile' })).toHaveValue('FROM scratch\n')
  expect(inside.url()).toBe(address)
})

test.describe('with service workers allowed', () => {
  test.use({ serviceWorkers: 'allow' })
  test('a frame installs none', async ({ page, baseURL }) => {
    const { inside } = await embed(page, baseURL, 'embed=1')
    await page.waitForTimeout(4_000)
    expect(await inside.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    )
  })
})

test('Share writes the HTML of a frame, and shows what it looks like', async ({ drydock, page }) => {
  await drydock.open()
  await drydock.paste(wasteful)
  await page.getByRole('button', { name: 'Share' }).click()
  const code = page.getByRole('textbox', { name: 'HTML of the frame' })
  await expect(code).toHaveValue(/^<iframe src="[^"]+\?embed=1&amp;view=split&amp;readonly=1#1/)
  await page.getByRole('combobox', { name: 'Show' }).selectOption('Layers')
  await expect(code).toHaveValue(/view=layers/)
  await page.getByRole('dialog').getByText('Preview').click()
  const preview = page.frameLocator('iframe[title="Preview of the frame"]')
  await expect(preview.getByRole('region', { name: /^Stage/ }).first()).toBeVisible()
  await expect(preview.getByRole('button', { name: 'Share' })).toHaveCount(0)
})
