import type { Page } from '@playwright/test'
import { type Drydock, expect, test } from './drydock.ts'

const text = `ARG VERSION=13
FROM debian:$VERSION AS build
RUN apt-get update && apt-get install curl
FROM debian:13
COPY --from=build \\
/usr/bin/curl /usr/bin/
CMD ["curl"]
`

const placeOf = (page: Page) => page.getByText(/^Line \d+, column \d+$/)
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })

async function leaves(page: Page, name: string) {
  await expect(dialog(page, name)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** What each key of the help does, tried in Monaco with the text above and the cursor at its start. */
const tries: Readonly<Record<string, (page: Page, drydock: Drydock) => Promise<void>>> = {
  async F8(page) {
    await page.keyboard.press('F8')
    await expect(placeOf(page)).not.toHaveText('Line 1, column 1')
  },
  async 'Shift F8'(page) {
    await page.keyboard.press('F8')
    await expect(placeOf(page)).not.toHaveText('Line 1, column 1')
    const first = await placeOf(page).innerText()
    await page.keyboard.press('F8')
    await expect(placeOf(page)).not.toHaveText(first)
    await page.keyboard.press('Shift+F8')
    await expect(placeOf(page)).toHaveText(first)
  },
  async 'Ctrl .'(page, drydock) {
    await fixes(page, drydock)
  },
  async 'Ctrl Z'(page, drydock) {
    await fixes(page, drydock)
    await page.keyboard.press('Control+z')
    await expect.poll(() => drydock.text()).toBe(text)
    await drydock.settled()
    await fixes(page, drydock)
    // Beside the editor it is the page's own Undo.
    await page.getByRole('tab', { name: /^Findings/ }).focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => drydock.text()).toBe(text)
  },
  async 'Ctrl Shift .'(page) {
    await page.keyboard.press('Control+Shift+Period')
    await leaves(page, 'Review all fixes')
  },
  async 'Ctrl S'(page) {
    await page.keyboard.press('Control+s')
    await leaves(page, 'Share')
  },
  async F1(page) {
    await page.keyboard.press('F1')
    await leaves(page, 'Commands')
    await page.getByRole('tab', { name: /^Findings/ }).focus()
    await page.keyboard.press('Control+k')
    await leaves(page, 'Commands')
  },
  async F6(page, { editor }) {
    await page.keyboard.press('F6')
    await expect(page.getByRole('tab', { name: /^Findings/ })).toBeFocused()
    await page.keyboard.press('Shift+F6')
    await expect(editor).toBeFocused()
  },
  async 'Ctrl M'(page, { editor }) {
    await page.keyboard.press('Control+m')
    await page.keyboard.press('Tab')
    await expect(editor).not.toBeFocused()
    await page.keyboard.press('Control+m')
    await editor.focus()
    await page.keyboard.press('Tab')
    await expect(editor).toBeFocused()
  },
  async '?'(page) {
    await page.getByRole('tab', { name: /^Findings/ }).focus()
    await page.keyboard.press('?')
    await leaves(page, 'Help')
  },
  async 'Ctrl Space'(page) {
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Control+Space')
    await expect(page.locator('.suggest-widget')).toContainText('HEALTHCHECK')
  },
  async F12(page) {
    await page.keyboard.press('ArrowDown')
    for (let at = 0; at < 'FROM debian:$VER'.length; at++) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('F12')
    await expect(placeOf(page)).toHaveText('Line 1, column 5')
  },
  async F2(page) {
    for (let at = 0; at < 'ARG VER'.length; at++) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('F2')
    await expect(page.locator('.rename-box input')).toHaveValue('VERSION')
  },
  async 'Shift Alt F'(page, drydock) {
    await page.keyboard.press('Shift+Alt+F')
    await expect.poll(() => drydock.text()).toBe(text.replace('\n/usr', '\n    /usr'))
  },
  async 'Ctrl Shift O'(page) {
    await page.keyboard.press('Control+Shift+O')
    await expect(page.locator('.quick-input-widget')).toContainText('build')
  },
}

/** Goes from finding to finding until one is in the third line, which has a fix, and makes it. */
async function fixes(page: Page, drydock: Drydock) {
  await page.keyboard.press('Control+Home')
  await expect(placeOf(page)).toHaveText('Line 1, column 1')
  for (let step = 0; step < 12; step++) {
    const before = await placeOf(page).innerText()
    await page.keyboard.press('F8')
    // The place is told a moment later than the cursor moves.
    await expect(placeOf(page)).not.toHaveText(before)
    if (/^Line 3,/.test(await placeOf(page).innerText())) break
  }
  await page.keyboard.press('Control+.')
  await expect(page.locator('.action-widget').first()).toContainText('Add -y')
  await page.keyboard.press('Enter')
  await expect.poll(() => drydock.text()).not.toBe(text)
  await drydock.settled()
}

test('the help names exactly the keys that are tried here', async ({ drydock, page }) => {
  await drydock.open()
  await page.getByRole('button', { name: 'Help' }).click()
  const rows = dialog(page, 'Help').locator('dt')
  await expect(rows.first()).toBeVisible()
  const named = await rows.evaluateAll((all) =>
    all.map((one) => [...one.children].map(({ textContent }) => textContent).join(' ')),
  )
  expect(named.sort()).toEqual(Object.keys(tries).sort())
})

for (const [keys, works] of Object.entries(tries))
  test(`${keys} does what the help says`, async ({ drydock, page }) => {
    await drydock.open('./')
    await drydock.monacoArrives()
    await drydock.paste(text)
    await drydock.settled()
    await page.keyboard.press('Control+Home')
    await works(page, drydock)
  })
