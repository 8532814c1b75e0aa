import { expect, test, wasteful } from './drydock.ts'

test('a damaged link says what is wrong and leaves the draft alone', async ({ drydock, page }) => {
  await drydock.open()
  await drydock.paste(wasteful)
  await expect(page.getByText('Draft saved')).toBeVisible()
  await page.getByRole('button', { name: 'Share' }).click()
  const link = await page.getByRole('dialog').getByRole('textbox', { name: 'Link' }).inputValue()

  await page.goto('about:blank')
  await page.goto(link.slice(0, -20).replace('#', '?plain#'))
  await expect(page.getByRole('alert')).toContainText(/cut off|damaged/i)
  await expect(drydock.findings.first()).toBeVisible()

  await page.getByRole('alert').getByRole('button', { name: 'Open my draft' }).click()
  await expect.poll(() => drydock.text()).toBe(wasteful)
})

test('a link of a newer version says so', async ({ drydock, page }) => {
  await page.goto('./?plain#9abcdefghijkl')
  await expect(page.getByRole('alert')).toContainText(/newer/i)
  await expect(drydock.findings.first()).toBeVisible()
})

test('a draft is there again after a reload', async ({ drydock, page }) => {
  await drydock.open()
  await drydock.paste(wasteful)
  await expect(page.getByText('Draft saved')).toBeVisible()
  await page.reload()
  await expect.poll(() => drydock.text()).toBe(wasteful)
})

test('forbidden storage costs the draft and nothing else, and is told', async ({ drydock, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('forbidden', 'SecurityError')
      },
    })
  })
  await drydock.open()
  await drydock.paste(wasteful)
  await expect(drydock.finding('Keep pip from storing what it downloads')).toBeVisible()
  await expect(page.getByRole('alert')).toContainText(/draft/i)
})

test('a worker that cannot be loaded is told, and the text stays', async ({ drydock, page, faults }) => {
  await page.route(/worker[^/]*\.js/, (route) => route.fulfill({ status: 404 }))
  await page.goto('./?plain')
  await drydock.editor.fill(wasteful)
  await expect(page.getByRole('button', { name: 'Start the analysis again' })).toBeVisible({
    timeout: 40_000,
  })
  expect(await drydock.text()).toBe(wasteful)

  await page.unroute(/worker[^/]*\.js/)
  await page.getByRole('button', { name: 'Start the analysis again' }).click()
  await expect(drydock.finding('Keep pip from storing what it downloads')).toBeVisible()
  // The refused file is what this test is about.
  faults.length = 0
})

for (const [what, text] of [
  ['nothing', ''],
  ['no FROM', 'RUN apt-get install curl\n'],
  ['an unclosed heredoc', 'FROM alpine:3.22\nRUN <<EOF\necho hi\n'],
  ['bytes of a picture', '\u0000\u0001PNG\ufffd\ufffd\u0007\n'],
  ['one line of a megabyte', `FROM alpine:3.22\nRUN echo ${'x'.repeat(1_000_000)}\n`],
] as const) {
  test(`pasting ${what} loses nothing and the page goes on`, async ({ drydock, page }) => {
    await drydock.open()
    await drydock.editor.fill(text)
    await page.waitForTimeout(500)
    expect(await drydock.editor.inputValue()).toBe(text)
    await drydock.editor.fill(wasteful)
    await expect(drydock.finding('Keep pip from storing what it downloads')).toBeVisible()
  })
}
