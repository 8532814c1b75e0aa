import { expect, test, violationsOf } from './drydock.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`who asks for more contrast in ${colorScheme} gets text at 7 to 1`, async ({ drydock, page }) => {
    await page.emulateMedia({ colorScheme, contrast: 'more', reducedMotion: 'reduce' })
    await drydock.open('./')
    await drydock.monacoArrives()
    for (const tab of ['Layers', 'Cache', 'Files', 'Settings', 'Findings']) {
      await page.getByRole('tab', { name: tab }).click()
      const faint = await violationsOf(page, (axe) => axe.withRules(['color-contrast-enhanced']))
      expect(faint, tab).toEqual([])
    }
  })
}

test('who asks for less motion gets none', async ({ drydock, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await drydock.open()
  const longest = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element)
        return `${transitionDuration},${animationDuration}`.split(',').map(Number.parseFloat)
      }),
    ),
  )
  expect(longest).toBeLessThan(0.001)
})

test('under forced colours bars, squiggles and what is selected can still be seen', async ({
  drydock,
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await drydock.open()
  const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  for (const part of ['.bg-bar-base', '.bg-bar-own', '.squiggle']) {
    const colour = await page
      .locator(part)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor)
    expect(colour, part).not.toBe(canvas)
  }
  const underline = (name: string) =>
    page.getByRole('tab', { name }).evaluate((element) => getComputedStyle(element).borderBottomColor)
  expect(await underline('Findings')).not.toBe(await underline('Layers'))
  expect(await underline('Layers')).toBe(canvas)
})
