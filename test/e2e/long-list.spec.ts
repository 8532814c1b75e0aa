import type { Page } from '@playwright/test'
import { type Drydock, expect, test, violationsOf } from './drydock.ts'

/** More than three hundred findings, each with a line of its own; one rule alone finds a hundred places. */
const untidy = `FROM debian:13\n${Array.from({ length: 100 }, (_, at) => `RUN apt-get update && apt-get install curl=${at}`).join('\n')}\nCMD ["curl"]\n`

/** What a screen of cards and the room around it may hold. */
const mostCards = 40

async function openByLine(drydock: Drydock, text = untidy) {
  await drydock.open()
  await drydock.paste(text)
  await drydock.settled()
  await drydock.page.getByRole('combobox', { name: 'Sort by' }).selectOption('line')
  await expect.poll(() => drydock.findings.count()).toBeGreaterThan(5)
}

const findings = async (page: Page) =>
  Number(/\d+/.exec(await page.getByRole('tab', { name: /^Findings/ }).innerText())?.[0])

const lines = (page: Page) =>
  page
    .locator('[data-finding]')
    .evaluateAll((rows) => rows.map((row) => Number(/\d+/.exec(row.textContent)?.[0])))

test('of three hundred findings some forty are made, and the wheel reaches the last', async ({
  drydock,
  page,
}) => {
  await openByLine(drydock)
  const all = await findings(page)
  expect(all).toBeGreaterThan(300)
  const cards = drydock.findings
  await expect.poll(() => cards.count()).toBeLessThanOrEqual(mostCards)
  await expect(cards.first()).toHaveAttribute('aria-setsize', String(all))

  const last = page.locator(`[aria-posinset="${all}"]`)
  await expect(last).toHaveCount(0)
  await page.getByRole('tabpanel', { name: /^Findings/ }).hover()
  let most = 0
  for (let turn = 0; turn < 200 && (await last.count()) === 0; turn++) {
    await page.mouse.wheel(0, 700)
    await page.waitForTimeout(30)
    most = Math.max(most, await cards.count())
  }
  await expect(last).toBeAttached()
  await page.mouse.wheel(0, 10_000)
  await expect(last).toBeInViewport()
  expect(most).toBeLessThanOrEqual(mostCards)
  // Back at the top, what was made on the way is gone.
  await page.mouse.wheel(0, -1_000_000)
  await expect(cards.first()).toBeInViewport()
  await expect.poll(() => cards.count()).toBeLessThanOrEqual(mostCards)
})

test('the wheel shows cards in their order, and none but those with findings', async ({ drydock, page }) => {
  await openByLine(drydock)
  const seen = new Set<string>()
  const panel = page.getByRole('tabpanel', { name: /^Findings/ })
  await panel.hover()
  for (let turn = 0; turn < 200; turn++) {
    const inView = await drydock.findings.evaluateAll((cards) =>
      cards.map((card) => card.getAttribute('aria-posinset') ?? ''),
    )
    for (const one of inView) seen.add(one)
    const isAtEnd = await panel.evaluate(
      (element) => element.scrollTop + element.clientHeight >= element.scrollHeight - 2,
    )
    if (isAtEnd) break
    await page.mouse.wheel(0, 500)
    await page.waitForTimeout(30)
  }
  expect(seen.size).toBe(await findings(page))
  const now = await lines(page)
  expect(now).toEqual(now.toSorted((a, b) => a - b))
})

test('arrows, Home and End walk the whole list, whatever is made of it', async ({ drydock, page }) => {
  await openByLine(drydock)
  const all = await findings(page)
  const card = (place: number) => page.locator(`[aria-posinset="${place}"] [data-finding]`)
  await card(1).focus()
  for (let step = 2; step <= 60; step++) await page.keyboard.press('ArrowDown')
  await expect(card(60)).toBeFocused()
  await expect(card(60)).toBeInViewport()
  await page.keyboard.press('End')
  await expect(card(all)).toBeFocused()
  await expect(card(all)).toBeInViewport()
  await page.keyboard.press('ArrowUp')
  await expect(card(all - 1)).toBeFocused()
  await page.keyboard.press('Home')
  await expect(card(1)).toBeFocused()
  await expect(card(1)).toBeInViewport()
  await expect.poll(() => drydock.findings.count()).toBeLessThanOrEqual(mostCards)
  // One stop: Tab leaves the row for its buttons, and Shift Tab leaves the list.
  await expect(page.locator('[data-finding][tabindex="0"]')).toHaveCount(1)
})

test('Tab goes on from card to card where nothing was made yet', async ({ drydock, page }) => {
  await openByLine(drydock)
  await page.locator('[aria-posinset="1"] [data-finding]').focus()
  const placeOfFocus = () =>
    page.evaluate(() =>
      Number(document.activeElement?.closest('[aria-posinset]')?.getAttribute('aria-posinset')),
    )
  const places: number[] = []
  for (let step = 0; step < 200; step++) {
    await page.keyboard.press('Tab')
    places.push(await placeOfFocus())
  }
  expect(new Set(places)).toEqual(new Set(Array.from({ length: Math.max(...places) }, (_, at) => at + 1)))
  expect(Math.max(...places)).toBeGreaterThan(mostCards)
})

test('a card that was opened, and words that were typed into it, stay while others come and go', async ({
  drydock,
  page,
}) => {
  await openByLine(drydock)
  await page.locator('[aria-posinset="1"] [data-finding]').focus()
  for (let step = 0; step < 20; step++) await page.keyboard.press('ArrowDown')
  const opened = page.locator('[aria-posinset="21"]')
  const neighbour = page.locator('[aria-posinset="22"]')
  await opened.getByRole('button', { name: 'Ignore…' }).click()
  await opened.getByRole('textbox', { name: /^Because/ }).fill('it never runs')
  await page.locator('[data-finding]').first().focus()
  await page.keyboard.press('End')
  await expect(neighbour).toHaveCount(0)
  await page.keyboard.press('Home')
  await expect(opened.getByRole('textbox', { name: /^Because/ })).toHaveValue('it never runs')
})

test('F8 in the text brings the card of the finding into view', async ({ drydock, page }) => {
  await openByLine(drydock)
  await drydock.editor.focus()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('Shift+F8')
  const lit = page.locator('[data-lit]').last()
  await expect(lit).toBeInViewport()
  await expect(lit).toContainText('line 101')
  await expect.poll(() => drydock.findings.count()).toBeLessThanOrEqual(mostCards)
})

test('the hundred places of one rule are made bit by bit as well, and stay one list', async ({
  drydock,
  page,
}) => {
  await drydock.open()
  await drydock.paste(untidy)
  await drydock.settled()
  const asks = drydock.finding('Let apt-get install without asking')
  await asks.getByRole('button', { name: 'Show 96 more' }).click()
  const list = asks.getByRole('list')
  await expect(list.locator('> li')).toHaveCount(100)
  await expect.poll(() => asks.locator('[data-finding]').count()).toBeLessThanOrEqual(mostCards)
  await asks.locator('[data-finding]').first().focus()
  for (let step = 1; step < 100; step++) await page.keyboard.press('ArrowDown')
  const focused = page.locator('[data-finding]:focus')
  await expect(focused).toContainText('line 101')
  await expect(asks).toContainText('line 101')
  await page.keyboard.press('Home')
  await expect(page.locator('[data-finding]').first()).toBeFocused()
})

test('axe finds nothing in a long list, at its start and at its end', async ({ drydock, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openByLine(drydock)
  expect(await violationsOf(page)).toEqual([])
  await page.locator('[data-finding]').first().focus()
  await page.keyboard.press('End')
  expect(await violationsOf(page)).toEqual([])
})

test('paper gets every finding, though the page shows some', async ({ drydock, page }) => {
  await openByLine(drydock)
  const all = await findings(page)
  await page.emulateMedia({ media: 'print' })
  const rows = page.locator('[data-print] table').first().getByRole('row')
  await expect(rows).toHaveCount(all + 1)
})
