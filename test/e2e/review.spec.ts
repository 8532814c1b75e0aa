import { Drydock, expect, test, wasteful } from './drydock.ts'

test('ticks change the diff and the totals, and what is not safe is not ticked', async ({
  drydock,
  page,
}) => {
  await drydock.open()
  await drydock.paste(wasteful)
  await drydock.settled()
  await page.getByRole('button', { name: /^Review all fixes/ }).click()
  const dialog = page.getByRole('dialog')
  const diff = dialog.getByRole('group', { name: 'What changes in the Dockerfile' })
  await expect(diff).toContainText('--no-cache-dir')
  const safe = dialog.getByRole('group', { name: 'Safe' })
  for (const box of await safe.getByRole('checkbox').all()) await expect(box).toBeChecked()
  const look = dialog.getByRole('group', { name: 'Look first' })
  for (const box of await look.getByRole('checkbox').all()) await expect(box).not.toBeChecked()

  await safe.getByRole('checkbox', { name: /no-cache-dir/ }).uncheck()
  await expect(diff).not.toContainText('--no-cache-dir')
  await look.getByRole('checkbox', { name: /Create a user/ }).check()
  await expect(diff).toContainText('USER ')
  await expect(dialog.locator('dl')).toContainText(/Risks \d+ → \d+/)
  await expect(dialog.locator('dl')).toContainText(/A code edit rebuilds/)
})

test('what is applied is what is ticked, and what that makes possible is told', async ({ drydock, page }) => {
  await drydock.open()
  await drydock.settled()
  await page.getByRole('button', { name: /^Review all fixes/ }).click()
  const dialog = page.getByRole('dialog')
  const ticked = dialog
    .getByRole('group', { name: 'Safe' })
    .locator('li')
    .getByRole('checkbox', { checked: true })
  await expect(dialog.getByText('One fix more became possible by these, and is made along.')).toBeVisible()
  const apply = dialog.getByRole('button', { name: `Apply ${(await ticked.count()) + 1} fixes` })
  await expect(apply).toBeEnabled()
})

test('a link to a change opens as a review, is accepted or left, and keeps the draft of whoever opens it', async ({
  drydock,
  page,
  browser,
}) => {
  await drydock.open()
  await drydock.paste(wasteful)
  await drydock.settled()
  await page.getByRole('button', { name: /^Review all fixes/ }).click()
  const review = page.getByRole('dialog')
  await expect(review.getByRole('button', { name: /^Apply/ })).toBeEnabled()
  await review.getByRole('button', { name: 'Copy a link to this change' }).click()
  await expect(review.getByText('Copied')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(/#1[\w-]+$/)

  const elsewhere = await browser.newContext()
  const visitor = new Drydock(await elsewhere.newPage())
  await visitor.page.goto(link.replace('#', '?plain#'))
  const proposal = visitor.page.getByRole('dialog', { name: 'A change for you to review' })
  await expect(proposal.getByText('--no-cache-dir')).toBeVisible()
  await proposal.getByRole('button', { name: 'Keep mine' }).click()
  await expect(proposal).toHaveCount(0)
  expect(await visitor.editor.inputValue()).toBe(wasteful)

  await visitor.page.reload()
  await expect(proposal.locator('dl')).toContainText(/Findings \d+ → \d+/)
  await proposal.getByRole('button', { name: 'Accept the change' }).click()
  await expect.poll(() => visitor.editor.inputValue()).toContain('--no-cache-dir')
  await visitor.page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => visitor.editor.inputValue()).toBe(wasteful)
  await elsewhere.close()
})

test('Share offers a link to what was changed since the text was opened', async ({ drydock, page }) => {
  await drydock.open()
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Link' })).toBeVisible()
  await expect(page.getByText('Link to this change')).toHaveCount(0)
  await page.keyboard.press('Escape')
  const changed = (await drydock.text()).replace('EXPOSE 8000', 'EXPOSE 8080')
  await drydock.editor.fill(changed)
  await drydock.settled()
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('button', { name: 'Copy the link to this change' }).click()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  await page.goto('about:blank')
  await page.goto(link)
  const diff = page.getByRole('dialog').getByRole('group', { name: 'What changes in the Dockerfile' })
  await expect(diff).toContainText('EXPOSE 8080')
})

test('an image of which nothing is known weighs no 0 B', async ({ drydock, page }) => {
  await drydock.open()
  await drydock.paste('FROM registry.example/team/app:1\nCOPY dist /srv\nUSER 1001\nCMD ["a"]\n')
  await expect(drydock.ships).toHaveText(/Ships\s*2 parts of unknown size/)
  await expect(page.getByRole('region', { name: 'Image size' })).not.toContainText('0 B')
})
