import { expect, test, violationsOf, wasteful } from './drydock.ts'

test('a finding leads to its page, the page to the list, and the list back into the playground', async ({
  drydock,
  page,
}) => {
  await drydock.open()
  await drydock.paste(wasteful)
  const card = drydock.finding('Keep pip from storing what it downloads')
  await card.getByRole('button', { name: /^Why/ }).click()
  const [handbook] = await Promise.all([
    page.waitForEvent('popup'),
    card.getByRole('link', { name: /in the handbook/ }).click(),
  ])
  await expect(
    handbook.getByRole('heading', { level: 1, name: 'Keep pip from storing what it downloads' }),
  ).toBeVisible()

  await handbook.getByRole('link', { name: 'Handbook', exact: true }).click()
  await handbook.getByRole('searchbox', { name: 'Search' }).fill('dl3009')
  await expect(handbook.getByRole('status')).toHaveText('1 found')
  await handbook.getByRole('link', { name: 'Delete the apt lists in the RUN that fetched them' }).click()
  await handbook.getByRole('link', { name: 'Open in the playground' }).first().click()
  await expect(handbook.getByRole('region', { name: 'Image size' })).toBeVisible()
  await expect(
    handbook.getByRole('article').filter({ hasText: 'Delete the apt lists in the RUN that fetched them' }),
  ).toBeVisible()
})

test('the handbook leads to the guided tour', async ({ page }) => {
  await page.goto('handbook/')
  await page.getByRole('link', { name: 'guided tour' }).click()
  await expect(page.getByRole('region', { name: 'Guided tour' })).toBeVisible()
})

for (const path of ['handbook/', 'handbook/rules/secret-value.html', 'handbook/samples/python.html']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${path} has no barrier (${colorScheme}) and fits a phone`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(path)
      expect(await violationsOf(page)).toEqual([])
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBeLessThanOrEqual(390)
    })
  }
}
