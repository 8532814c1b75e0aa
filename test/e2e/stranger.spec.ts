import type { Locator, Page } from '@playwright/test'
import { type Drydock, expect, test } from './drydock.ts'

/** Half the size, and no finding of concern security: what the filter chips of the findings say. */
async function expectHalfTheSizeAndNoRisk(drydock: Drydock, page: Page, before: number) {
  const filters = page.getByRole('group', { name: 'Filter findings' })
  await expect(filters.getByRole('button', { name: /^security/ })).toHaveCount(0)
  expect(await drydock.shipped()).toBeLessThanOrEqual(before / 2)
  await expect(page.getByText(/\d unknown|unknown size/)).toHaveCount(0)
}

const plan = (page: Page): Locator => page.getByRole('region', { name: /^\d+ fix(?:es)?:/ })

test.describe('by keyboard alone', () => {
  test('a stranger brings the sample to half its size and no risk', async ({ drydock, page }) => {
    await drydock.open()
    const before = await drydock.shipped()
    await expect(plan(page)).toContainText('1 risk gone')

    await toFindings(page)
    for (const what of [/^Apply: Create a user/, /^Apply: Use 3\.\d+-slim/]) {
      const target = plan(page).getByRole('button', { name: what })
      await tabTo(page, target)
      await page.keyboard.press('Enter')
      await expect(target).toHaveCount(0)
      await drydock.settled()
    }
    await expectHalfTheSizeAndNoRisk(drydock, page, before)
  })

  test('the review does all of it at once', async ({ drydock, page }) => {
    await drydock.open()
    const bytes = await drydock.shipped()
    await page.keyboard.press('ControlOrMeta+Shift+Period')
    const dialog = page.getByRole('dialog', { name: 'Review all fixes' })
    const look = dialog.getByRole('group', { name: 'Look first' }).getByRole('checkbox').first()
    await tabTo(page, look)
    await page.keyboard.press('Space')
    await expect(look).toBeChecked()
    await expect(dialog.locator('dl')).toContainText('1 → 0')
    await tabTo(page, dialog.getByRole('button', { name: /^Apply/ }))
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await expectHalfTheSizeAndNoRisk(drydock, page, bytes)
  })
})

test.describe('by touch alone', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })

  test('a stranger brings the sample to half its size and no risk', async ({ drydock, page }) => {
    await drydock.open('./')
    const before = await drydock.shipped()
    await plan(page)
      .getByRole('button', { name: /^Preview: Use/ })
      .tap()
    await expect(page.getByText('FROM python:3.12-slim')).toBeVisible()
    for (const what of [/^Apply: Create a user/, /^Apply: Use 3\.\d+-slim/]) {
      const button = plan(page).getByRole('button', { name: what })
      await button.tap()
      await expect(button).toHaveCount(0)
      await drydock.settled()
    }
    await expectHalfTheSizeAndNoRisk(drydock, page, before)
  })
})

/** From pane to pane until the findings. */
async function toFindings(page: Page) {
  const tab = page.getByRole('tab', { name: 'Findings' })
  for (let panes = 0; panes < 5 && !(await isFocused(tab)); panes++) await page.keyboard.press('F6')
  await expect(tab).toBeFocused()
}

/** Presses Tab until the focus is there, as often as a page of ours has stops. */
async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible()
  for (let stops = 0; stops < 60; stops++) {
    if (await isFocused(target)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab does not come there')
}

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)
