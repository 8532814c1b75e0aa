import { expect, test, wasteful } from './drydock.ts'

test('Monaco takes over in mid-sentence: text, cursor and focus stay', async ({ drydock, page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/Monaco[^/]*\.js/, async (route) => {
    await held
    await route.continue()
  })

  await drydock.open('./')
  await drydock.paste(wasteful)
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('End')
  await page.keyboard.type('-trixie')
  release()
  await drydock.monacoArrives()
  await page.keyboard.type(' AS web')
  await expect.poll(() => drydock.text()).toBe(wasteful.replace('3.11-slim', '3.11-slim-trixie AS web'))
})

test('findings and sizes are shown while Monaco is still on its way, or never comes', async ({
  drydock,
  page,
}) => {
  await page.route(/Monaco[^/]*\.js/, (route) =>
    route.fulfill({ status: 200, contentType: 'text/javascript', body: 'throw 1' }),
  )
  await page.goto('./')
  await expect(drydock.findings.first()).toBeVisible()
  await drydock.settled()
  await drydock.editor.fill('FROM alpine')
  await expect(drydock.finding('Give the base image a tag')).toBeVisible()
})

test('what is reported is underlined, explained on hover and fixed by the light bulb', async ({
  drydock,
  page,
}) => {
  await drydock.open('./')
  await drydock.monacoArrives()
  await drydock.paste(wasteful)
  await expect(drydock.finding('Keep pip from storing what it downloads')).toBeVisible()
  await expect(page.locator('.monaco-editor .squiggly-warning').first()).toBeVisible()

  const reported = page.locator('.monaco-editor .view-line', { hasText: 'pip' }).getByText('pip').first()
  await reported.hover()
  await expect(page.locator('.monaco-hover').getByText('stays in this layer').first()).toBeVisible()

  await reported.click()
  await page.keyboard.press('ControlOrMeta+.')
  const fix = page.locator('.action-widget').getByText('--no-cache-dir')
  await expect(fix).toBeVisible()
  await fix.click()
  await expect.poll(() => drydock.text()).toContain('pip install --no-cache-dir')
})
