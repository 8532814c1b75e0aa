import { expect, test, violationsOf, wasteful } from './drydock.ts'

test('the keyboard alone finds out what a change rebuilds, and puts the steps in a better order', async ({
  drydock,
  page,
}) => {
  await drydock.open()
  await drydock.paste(wasteful)
  await drydock.settled()

  const outcome = page.getByRole('status').filter({ hasText: 'rebuilds' })
  await page.getByRole('tab', { name: 'Findings' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Cache' })).toBeFocused()
  await expect(outcome).toContainText('A code edit rebuilds 3 of 5 steps')

  await page.keyboard.press('Tab')
  await expect(page.getByRole('combobox', { name: 'When this changes' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('api/main.py')
  await page.keyboard.press('Enter')
  await expect(outcome).toContainText('A change of api/main.py rebuilds 3 of 5 steps')

  const order = page.getByRole('region', { name: 'An order that rebuilds less' })
  await expect(order).toContainText('rebuilds 1 step, not 3')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(order.getByRole('button', { name: /^Fix/ })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  const steps = page.getByRole('group', { name: 'Steps' }).getByRole('button')
  await expect(steps.nth(0)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(steps.nth(1)).toBeFocused()

  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(outcome).toContainText('A change of api/main.py rebuilds 1 of 6 steps')
  await expect(order).toHaveCount(0)
  expect(await drydock.text()).toMatch(/COPY requirements\.txt[\s\S]*pip install[\s\S]*COPY \. \./)
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1440, 1024, 390])
    test(`axe finds nothing in the cache view at ${width} pixels in ${colorScheme}`, async ({
      drydock,
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      await drydock.open()
      await page.getByRole(width > 390 ? 'tab' : 'button', { name: 'Cache', exact: true }).click()
      await expect(page.getByRole('group', { name: 'Steps' })).toBeVisible()
      expect(await violationsOf(page)).toEqual([])
      const [shown, wide] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth])
      expect(wide).toBeLessThanOrEqual(shown ?? 0)
    })
