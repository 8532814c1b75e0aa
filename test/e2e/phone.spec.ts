import { expect, test, wasteful } from './drydock.ts'

test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })

test('nothing scrolls sideways in any view, and every target is 44 pixels high', async ({
  drydock,
  page,
}) => {
  await drydock.open('./')
  const views = page.getByRole('navigation', { name: 'Views' })
  for (const view of ['Findings', 'Layers', 'Code']) {
    await views.getByRole('button', { name: view }).click()
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, view).toBeLessThanOrEqual(390)
    // The ledger stands on the lines of the text; Layers offers the same with room for a thumb.
    const targets = page.locator(
      'button:visible:not([aria-label="Weight by line"] button):not([aria-hidden] button)',
    )
    for (const button of await targets.all()) {
      const box = await button.boundingBox()
      if (box !== null) expect(box.height, `${view}: ${await button.innerText()}`).toBeGreaterThanOrEqual(44)
    }
  }
})

test('the text is typed into a plain text area, fixed with a tap and shared', async ({ drydock, page }) => {
  await drydock.open('./')
  const views = page.getByRole('navigation', { name: 'Views' })
  await views.getByRole('button', { name: 'Code' }).tap()
  await drydock.editor.fill(wasteful)
  await views.getByRole('button', { name: 'Findings' }).tap()
  await drydock.settled()
  const pip = drydock.finding('Keep pip from storing what it downloads')
  await pip.getByRole('button', { name: /^Fix/ }).tap()
  await expect(pip).toHaveCount(0)
  await views.getByRole('button', { name: 'Code' }).tap()
  expect(await drydock.editor.inputValue()).toContain('--no-cache-dir')
  await expect(page.locator('.monaco-editor')).toHaveCount(0)

  await page.getByRole('button', { name: 'Share' }).tap()
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Link' })).toHaveValue(/#1/)
})

test('a shared link opens on the findings', async ({ drydock, page }) => {
  await drydock.open('./')
  await page.getByRole('button', { name: 'Share' }).tap()
  const link = await page.getByRole('dialog').getByRole('textbox', { name: 'Link' }).inputValue()
  await page.goto('about:blank')
  await page.goto(link)
  await expect(drydock.findings.first()).toBeVisible()
  await expect(
    page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Findings' }),
  ).toHaveAttribute('aria-current', 'page')
})
