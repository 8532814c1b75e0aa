import { expect, test } from './drydock.ts'

for (const address of ['/', '/repo/', '/repo/index.html']) {
  test(`the whole page works under ${address}, and asks no other host`, async ({ drydock, page }) => {
    const missing: string[] = []
    page.on('response', (response) => {
      if (response.status() >= 400) missing.push(response.url())
    })
    await drydock.open(address)
    await drydock.monacoArrives()
    await page.getByRole('button', { name: 'Examples' }).click()
    await page.getByRole('menuitem').last().click()
    await drydock.settled()
    await page.getByRole('button', { name: 'Why' }).first().click()
    await page.getByRole('button', { name: 'Share' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(missing).toEqual([])
  })
}

test('the page says what to do when a file of it cannot be had', async ({ browser, baseURL }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.route('**/assets/*.js', (route) => route.abort())
  await page.goto(baseURL ?? '/')
  const word = page.getByText('Drydock is loading')
  await expect(word).toBeVisible()
  await expect(word.locator('..')).toHaveCSS('opacity', '1')
  await context.close()
})

test('the page says what it is without JavaScript', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(baseURL ?? '/')
  await expect(page.locator('noscript')).toBeVisible()
  await context.close()
})
