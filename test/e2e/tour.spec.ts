import { steps } from '../../src/app/tour/steps.ts'
import { expect, test, violationsOf, wasteful } from './drydock.ts'

test('the tour walks seven steps with the keyboard: text and numbers change, and the own text is untouched', async ({
  drydock,
  page,
}) => {
  await drydock.open()
  await drydock.paste(wasteful)
  await page.keyboard.press('F1')
  await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused()
  await page.keyboard.type('guided tour')
  await page.keyboard.press('Enter')

  const tour = page.getByRole('region', { name: 'Guided tour' })
  const numbers = tour.locator('dl')
  const ships = numbers.locator('dd').first()
  await expect(tour.getByRole('heading', { name: steps[0]?.title ?? '' })).toBeFocused()
  await expect.poll(() => drydock.text()).toBe(steps[0]?.source)
  await expect(numbers).toHaveAttribute('aria-busy', 'false')
  await expect(ships).not.toContainText('→')

  const next = tour.getByRole('button', { name: 'Next' })
  await next.focus()
  for (const step of steps.slice(1)) {
    await page.keyboard.press('Enter')
    await expect(tour.getByRole('heading', { name: step.title })).toBeVisible()
    await expect.poll(() => drydock.text()).toBe(step.source)
    await expect(numbers).toHaveAttribute('aria-busy', 'false')
    // The strip and the tour read the same report.
    const inStrip = /≈ [\d.]+ [kMG]B/.exec(await drydock.ships.innerText())?.[0] ?? 'no number'
    await expect(ships).toContainText(inStrip)
    await expect(numbers).toContainText('→')
  }

  await expect(next).toHaveCount(0)
  await expect(tour.getByRole('heading', { name: steps[6]?.title ?? '' })).toBeFocused()
  await expect(numbers).toHaveAccessibleName('From the first step to the last')
  await expect(page.getByText('No findings').first()).toBeVisible()
  await tour.getByRole('button', { name: 'Back', exact: true }).click()
  await expect.poll(() => drydock.text()).toBe(steps[5]?.source)
  await tour.getByRole('button', { name: 'Leave' }).click()
  await expect(tour).toHaveCount(0)
  await expect.poll(() => drydock.text()).toBe(wasteful)
})

test('a link starts it, Monaco shows what changed, and Undo after leaving keeps the last file', async ({
  drydock,
  page,
}) => {
  await page.goto('./?tour')
  await drydock.monacoArrives()
  const tour = page.getByRole('region', { name: 'Guided tour' })
  await tour.getByRole('button', { name: 'Next' }).click()
  await expect(tour).toContainText('Step 2 of 7')
  await expect.poll(() => drydock.text()).toContain('FROM python:3.11-slim')
  await expect(page.locator('.monaco-editor .drydock-lit').first()).toBeVisible()
  await tour.getByRole('button', { name: 'Leave' }).click()
  await expect.poll(() => drydock.text()).toContain('FROM python:3.12')
  expect(new URL(page.url()).search).toBe('')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => drydock.text()).toContain('FROM python:3.11-slim')
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 1024, 390]) {
    test(`axe finds nothing in the tour at ${width} pixels in ${colorScheme}`, async ({ drydock, page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      await page.goto('./?plain&tour')
      await drydock.settled()
      const tour = page.getByRole('region', { name: 'Guided tour' })
      expect(await violationsOf(page)).toEqual([])
      await tour.getByRole('button', { name: 'Next' }).click()
      await expect(tour).toContainText('Step 2 of 7')
      await expect(tour.locator('dl')).toHaveAttribute('aria-busy', 'false')
      expect(await violationsOf(page)).toEqual([])
      await expect(tour.getByRole('button', { name: 'Next' })).toBeInViewport()
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      expect(overflow).toBe(false)
    })
  }
}

test('a phone finds it among the examples', async ({ drydock, page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await drydock.open()
  await page.getByRole('button', { name: 'Examples' }).click()
  await page.getByRole('menuitem', { name: /^Guided tour/ }).click()
  const tour = page.getByRole('region', { name: 'Guided tour' })
  await expect(tour).toContainText('Step 1 of 7')
  await tour.getByRole('button', { name: 'Next' }).click()
  await expect(tour).toContainText('Step 2 of 7')
  await expect(drydock.ships).toBeInViewport()
})
