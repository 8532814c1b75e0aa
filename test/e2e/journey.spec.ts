import { readFile } from 'node:fs/promises'
import { Drydock, expect, test, wasteful } from './drydock.ts'

test('paste, see, fix, watch the size fall, take it back, share, and find the same behind the link', async ({
  drydock,
  page,
}) => {
  await drydock.open('./')
  await drydock.monacoArrives()
  await drydock.paste(wasteful)

  const lists = drydock.finding('Delete the apt lists in the RUN that fetched them')
  await expect(drydock.finding('Run as a user of its own')).toBeVisible()
  const before = await drydock.shipped()

  const pip = drydock.finding('Keep pip from storing what it downloads')
  await expect(pip).toBeVisible()
  await pip.getByRole('button', { name: /^Fix/ }).click()
  await expect(pip).toHaveCount(0)
  expect(await drydock.text()).toContain('pip install --no-cache-dir -r requirements.txt')

  await lists.getByRole('button', { name: /^Fix/ }).click()
  await expect(lists).toHaveCount(0)
  await expect.poll(() => drydock.shipped()).toBeLessThan(before)
  const after = await drydock.shipped()

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(lists).toBeVisible()
  await expect.poll(() => drydock.shipped()).toBeGreaterThan(after)

  await page.getByRole('button', { name: 'Share' }).click()
  const link = await page.getByRole('dialog').getByRole('textbox', { name: 'Link' }).inputValue()
  expect(link).toMatch(/#1[\w-]+$/)
  await page.keyboard.press('Escape')
  const shared = await drydock.whatIsShown()

  await page.reload()
  await drydock.monacoArrives()
  await expect.poll(() => drydock.whatIsShown()).toEqual(shared)
})

test('a link opens in a browser that has never seen the page', async ({ drydock, page, browser }) => {
  await drydock.open()
  await drydock.paste(wasteful)
  await expect(drydock.finding('Keep pip from storing what it downloads')).toBeVisible()
  await page.getByRole('button', { name: 'Share' }).click()
  const link = await page.getByRole('dialog').getByRole('textbox', { name: 'Link' }).inputValue()
  await page.keyboard.press('Escape')
  const shared = await drydock.whatIsShown()

  const elsewhere = await browser.newContext()
  const visitor = new Drydock(await elsewhere.newPage())
  await visitor.open(link)
  await expect.poll(() => visitor.whatIsShown()).toEqual(shared)
  await elsewhere.close()
})

test('all fixes are reviewed as a diff, applied at once, and taken back with one step', async ({
  drydock,
  page,
}) => {
  await drydock.open()
  await drydock.paste(wasteful)
  await expect(drydock.finding('Keep pip from storing what it downloads')).toBeVisible()
  const before = await drydock.whatIsShown()

  await page.getByRole('button', { name: /^Review all fixes/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('--no-cache-dir').first()).toBeVisible()
  await dialog.getByRole('button', { name: /^Apply/ }).click()
  await expect(drydock.finding('Keep pip from storing what it downloads')).toHaveCount(0)
  expect(await drydock.text()).not.toBe(before.text)

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => drydock.whatIsShown()).toEqual(before)
})

test('the result leaves as a picture, as a badge and as a patch', async ({ drydock, page }) => {
  await drydock.open()
  await drydock.paste(wasteful)
  await expect(drydock.finding('Keep pip from storing what it downloads')).toBeVisible()
  await page.getByRole('button', { name: 'Share' }).click()

  const saved = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).click(),
    ])
    return { name: file.suggestedFilename(), content: await readFile(await file.path()) }
  }
  const card = await saved('Card as PNG')
  expect(card.name).toBe('drydock.png')
  // The signature of PNG, and the width and height in its first chunk.
  expect(card.content.toString('latin1', 1, 4)).toBe('PNG')
  expect([card.content.readUInt32BE(16), card.content.readUInt32BE(20)]).toEqual([2400, 1260])

  const patch = await saved('Download Patch')
  expect(patch.content.toString()).toContain('+++ Dockerfile')
  const badge = await saved('Badge as SVG')
  expect(badge.content.toString()).toMatch(/^<svg .*drydock/)
})
