import { expect, test, violationsOf } from './drydock.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 1024, 390]) {
    test(`axe finds nothing at ${width} pixels in ${colorScheme}`, async ({ drydock, page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      await drydock.open('./')
      if (width > 390) await drydock.monacoArrives()
      expect(await violationsOf(page), 'findings').toEqual([])

      const views = width > 390 ? ['Layers', 'Files', 'Settings'] : ['Layers', 'Code']
      for (const view of views) {
        const role = width > 390 ? 'tab' : 'button'
        await page.getByRole(role, { name: view }).click()
        expect(await violationsOf(page), view).toEqual([])
      }

      for (const [button, what] of [
        [/^(?:Review all fixes|Fixes) \(/, 'review'],
        ['Share', 'share'],
      ] as const) {
        await page.getByRole('button', { name: button }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        expect(await violationsOf(page), what).toEqual([])
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toHaveCount(0)
      }
    })
  }
}

test('findings are reached and opened with the keyboard alone', async ({ drydock, page }) => {
  await drydock.open()
  await page.keyboard.press('F8')
  await expect(page.getByText(/^Line [1-9]\d*, column/)).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('an open dialog dims what it covers', async ({ drydock, page }) => {
  await drydock.open()
  await page.getByRole('button', { name: 'Share' }).click()
  const veil = page.locator('[data-state=open].fixed.inset-0')
  await expect(veil).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
})
