import { expect, test, violationsOf } from './drydock.ts'

test('the keyboard alone finds the lighter base, looks at the change, makes it and takes it back', async ({
  drydock,
  page,
}) => {
  await drydock.open()
  const before = await drydock.text()

  await page.getByRole('tab', { name: 'Findings' }).focus()
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Compare' })).toBeFocused()

  const table = page.getByRole('table', { name: 'The image on other bases' })
  await expect(table).toHaveAttribute('aria-busy', 'false')
  const answer = page.getByRole('status').filter({ hasText: 'nothing more is known to break' })
  await expect(answer).toContainText('python:3.12-slim is the lightest base')
  await expect(answer).toContainText('python:3.12-alpine has')
  for (const base of ['python:3.12 now full', 'python:3.12-slim slim', 'python:3.12-alpine Alpine'])
    await expect(table.getByRole('rowheader', { name: base, exact: true })).toBeVisible()

  const preview = page.getByRole('button', { name: 'Preview the change to python:3.12-slim', exact: true })
  await tabTo(preview)
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('group', { name: 'What changes for python:3.12-slim', exact: true }),
  ).toContainText('FROM python:3.12-slim')

  await page.keyboard.press('Shift+Tab')
  await expect(
    page.getByRole('button', { name: 'Use this base: python:3.12-slim', exact: true }),
  ).toBeFocused()
  await page.keyboard.press('Enter')
  expect(await drydock.text()).toBe(before.replace('python:3.12', 'python:3.12-slim'))
  await expect(table.getByRole('rowheader').first()).toHaveText('python:3.12-slim now slim')

  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect.poll(() => drydock.text()).toBe(before)

  async function tabTo(target: typeof preview) {
    await expect(async () => {
      await page.keyboard.press('Tab')
      await expect(target).toBeFocused({ timeout: 50 })
    }).toPass({ intervals: [0] })
  }
})

test('a link opens on the comparison', async ({ drydock, page }) => {
  await drydock.open()
  await page.getByRole('tab', { name: 'Compare' }).click()
  await page.getByRole('button', { name: 'Share' }).click()
  const link = await page.getByRole('dialog').getByRole('textbox', { name: 'Link' }).inputValue()
  await page.goto('about:blank')
  await page.goto(link)
  await expect(page.getByRole('tab', { name: 'Compare' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('rowheader').first()).toContainText('now')
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1440, 390])
    test(`axe finds nothing in the comparison at ${width} pixels in ${colorScheme}`, async ({
      drydock,
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      await drydock.open()
      await page.getByRole(width > 390 ? 'tab' : 'button', { name: 'Compare', exact: true }).click()
      await expect(page.getByRole('table')).toHaveAttribute('aria-busy', 'false')
      await page
        .getByRole('button', { name: /^Preview the change to/ })
        .first()
        .click()
      await expect(page.getByRole('group', { name: /^What changes for/ })).toBeVisible()
      expect(await violationsOf(page)).toEqual([])
      const [shown, wide] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth])
      expect(wide).toBeLessThanOrEqual(shown ?? 0)
    })

test('on a phone every target of the comparison is 44 pixels high', async ({ drydock, page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await drydock.open()
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(page.getByRole('table')).toHaveAttribute('aria-busy', 'false')
  for (const button of await page.getByRole('table').getByRole('button').all())
    expect((await button.boundingBox())?.height, await button.innerText()).toBeGreaterThanOrEqual(44)
})
