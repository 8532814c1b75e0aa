import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Locator, type Page } from '@playwright/test'

export { expect }

/** A Python service as people write it: root, leftovers, sources before dependencies. */
export const wasteful = `FROM python:3.11-slim
WORKDIR /app
COPY . .
RUN apt-get update && apt-get install -y gcc curl
RUN pip install -r requirements.txt
CMD ["python", "main.py"]
`

/** The page, in the words of somebody who uses it. */
export class Drydock {
  readonly page: Page
  readonly editor: Locator
  readonly ships: Locator
  readonly findings: Locator

  constructor(page: Page) {
    this.page = page
    this.editor = page.getByRole('textbox', { name: 'Dockerfile' })
    this.ships = page.getByRole('region', { name: 'Image size' }).getByRole('paragraph').first()
    this.findings = page.getByRole('group', { name: 'Findings' }).getByRole('article')
  }

  /** With `?plain`, Monaco stays away: quicker, and the same text area that phones have. */
  async open(address = './?plain'): Promise<void> {
    await this.page.goto(address)
    await expect(this.findings.first()).toBeVisible()
    await this.settled()
  }

  /** Waits until the page stands still: text analysed, tables loaded, savings in. */
  async settled(): Promise<void> {
    await expect(this.page.getByRole('region', { name: 'Image size' })).toHaveAttribute('aria-busy', 'false')
    let before = ''
    await expect(async () => {
      const now = await this.page.getByRole('main').innerText()
      const isStill = now === before
      before = now
      expect(isStill).toBe(true)
    }).toPass({ intervals: [700] })
  }

  async monacoArrives(): Promise<void> {
    await expect(this.page.locator('.monaco-editor .view-line').first()).toBeVisible({ timeout: 40_000 })
  }

  async paste(text: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
    await this.editor.focus()
    await this.page.keyboard.press('ControlOrMeta+a')
    await this.page.keyboard.press('ControlOrMeta+v')
    await expect.poll(() => this.text()).toBe(text)
  }

  /** The text in the editor, whichever editor it is. Monaco renders only what is in view. */
  async text(): Promise<string> {
    if ((await this.page.locator('.monaco-editor').count()) === 0) return this.editor.inputValue()
    const lines = await this.page.locator('.monaco-editor .view-line').evaluateAll((elements) =>
      elements
        .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text.replaceAll('\u00a0', ' ')),
    )
    return lines.join('\n')
  }

  finding(title: string): Locator {
    return this.findings.filter({ has: this.page.getByRole('heading', { name: title }) })
  }

  /** Bytes that ship, as the size strip says it. */
  async shipped(): Promise<number> {
    await this.settled()
    const text = await this.ships.innerText()
    const [, number = '', unit = ''] = /≈\s*([\d.,]+)\s*(kB|MB|GB)/.exec(text) ?? []
    const factor = { kB: 1e3, MB: 1e6, GB: 1e9 }[unit]
    if (factor === undefined) throw new Error(`No size in "${text}"`)
    return Number(number.replace(',', '')) * factor
  }

  /** What every view of the same work must agree on. */
  async whatIsShown() {
    await this.settled()
    return {
      text: await this.text(),
      ships: await this.ships.innerText(),
      findings: await this.findings.getByRole('heading').allInnerTexts(),
    }
  }
}

/** What axe objects to on the page as it is, one line a rule; `narrow` may leave parts out or choose rules. */
export async function violationsOf(page: Page, narrow = (axe: AxeBuilder) => axe): Promise<string[]> {
  const { violations } = await narrow(new AxeBuilder({ page })).analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ''}`).join(' ')}`,
  )
}

/** Every test fails on an error in the console, a request that leaves the origin, or one that finds nothing. */
export const test = base.extend<{ readonly drydock: Drydock; readonly faults: string[] }>({
  faults: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
    async ({}, use) => {
      const faults: string[] = []
      await use(faults)
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
  async page({ page, context, baseURL, faults }, use) {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const { origin } = new URL(baseURL ?? '')
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`console: ${message.text()}`)
    })
    page.on('pageerror', (error) => faults.push(`error: ${error}`))
    page.on('request', (request) => {
      const { protocol, origin: target } = new URL(request.url())
      if (protocol !== 'data:' && target !== origin) faults.push(`leaves the origin: ${request.url()}`)
    })
    await use(page)
  },
  async drydock({ page }, use) {
    await use(new Drydock(page))
  },
})
