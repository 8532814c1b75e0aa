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

const startAgain = /^Start( the analysis)? again$/

test('a worker that cannot be loaded: every panel says that nothing is coming, and starts it again', async ({
  drydock,
  page,
  faults,
}) => {
  await page.route(/worker[^/]*\.js/, (route) => route.fulfill({ status: 404 }))
  await page.goto('./?plain')
  await drydock.editor.fill(wasteful)
  const strip = page.getByRole('region', { name: 'Image size' })
  const panel = page.getByRole('tabpanel')
  await expect(strip).toContainText('The analysis stopped. Your text is safe.', { timeout: 40_000 })
  await expect(strip.getByRole('button')).toHaveText([/Start the analysis again/])
  for (const name of ['Layers', 'Cache', 'Compare', 'Findings']) {
    await page.getByRole('tab', { name }).click()
    await expect(panel.getByRole('alert')).toContainText('three restarts did not help. Your text is safe.')
    await expect(panel.getByRole('button', { name: startAgain })).toBeVisible()
  }
  await expect(page.getByText(/Weighing|Reading the Dockerfile/)).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+Shift+Period')
  await expect(page.getByRole('dialog').getByRole('button', { name: startAgain })).toBeVisible()
  await page.keyboard.press('Escape')
  expect(await drydock.text()).toBe(wasteful)

  await page.unroute(/worker[^/]*\.js/)
  await panel.getByRole('button', { name: startAgain }).click()
  await expect(drydock.finding('Keep pip from storing what it downloads')).toBeVisible()
  await drydock.settled()
  await expect(drydock.ships).toContainText('Ships')
  await expect(page.getByRole('alert')).toHaveCount(0)
  // The refused file is what this test is about.
  faults.length = 0
})

test('a worker that dies at every question: what is known stays, and the rest comes once it lives', async ({
  drydock,
  page,
}) => {
  await page.addInitScript(() => {
    const dies = () => document.documentElement.dataset.dies === 'yes'
    window.Worker = class extends Worker {
      override postMessage(message: unknown) {
        if (dies()) this.dispatchEvent(new ErrorEvent('error'))
        else super.postMessage(message)
      }
    }
  })
  const die = (does: 'yes' | 'no') =>
    page.evaluate((value) => {
      document.documentElement.dataset.dies = value
    }, does)
  await drydock.open()
  await die('yes')
  await drydock.editor.fill(wasteful)
  const strip = page.getByRole('region', { name: 'Image size' })
  await expect(strip.getByRole('button', { name: startAgain })).toBeVisible({ timeout: 40_000 })
  await expect(page.getByRole('alert')).toContainText('what you see may be old')
  await expect(drydock.findings.first()).toBeVisible()

  const panel = page.getByRole('tabpanel')
  for (const name of ['Cache', 'Compare']) {
    await page.getByRole('tab', { name }).click()
    await expect(panel.getByRole('button', { name: startAgain })).toBeVisible()
  }
  await die('no')
  await panel.getByRole('button', { name: startAgain }).click()
  await expect(panel.getByRole('table')).toContainText('python:3.11-slim')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.getByRole('tab', { name: 'Findings' }).click()
  await expect(drydock.finding('Keep pip from storing what it downloads')).toBeVisible()
})

test('a lost worker is told in Chinese too', async ({ page, faults }) => {
  await page.route(/worker[^/]*\.js/, (route) => route.fulfill({ status: 404 }))
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('./?plain&lang=zh-CN')
  await expect(page.getByText('分析已停止。你的文本没有丢失。')).toBeVisible({ timeout: 40_000 })
  await expect(page.getByText('重启三次仍未恢复')).toBeVisible()
  await expect(page.getByText('正在估算')).toHaveCount(0)
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
