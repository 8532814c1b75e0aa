import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page, TestInfo } from '@playwright/test'
import { Drydock, expect, test as plain, wasteful } from './drydock.ts'
import { freePort } from './free-port.ts'

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const server = fileURLToPath(new URL('./server.mjs', import.meta.url))

/** A host of one test's own, so that it can be given a newer build, or be stopped. */
class Host {
  readonly folder: string
  #port = 0
  #process: ChildProcess | undefined

  constructor({ outputDir }: TestInfo) {
    this.folder = `${outputDir}/site/`
    mkdirSync(outputDir, { recursive: true })
    cpSync(dist, this.folder, { recursive: true })
  }

  get address() {
    return `http://localhost:${this.#port}/`
  }

  async start() {
    this.#port = await freePort()
    this.#process = spawn(process.execPath, [server, String(this.#port), this.folder], { stdio: 'inherit' })
    await expect(async () => fetch(this.address)).toPass()
  }

  async stop() {
    if (!this.#process) return
    const gone = once(this.#process, 'exit')
    this.#process.kill()
    await gone
    this.#process = undefined
  }

  /** What a new build would leave: another entry, a page that names it, and a service worker that lists it. */
  publishNewer() {
    const entry = readdirSync(`${this.folder}assets`).find((name) => /^index-.*\.js$/.test(name)) ?? ''
    renameSync(`${this.folder}assets/${entry}`, `${this.folder}assets/index-newer.js`)
    for (const file of ['index.html', 'service-worker.js']) {
      const text = readFileSync(this.folder + file, 'utf8')
      expect(text).toContain(entry)
      writeFileSync(
        this.folder + file,
        text
          .replaceAll(entry, 'index-newer.js')
          .replace('<title>', '<title>Newer ')
          .replace(/"version":"\w+"/, '"version":"newer"'),
      )
    }
  }
}

const test = plain.extend<{ readonly host: Host }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  async host({}, use, info) {
    const host = new Host(info)
    await host.start()
    await use(host)
    await host.stop()
    rmSync(host.folder, { recursive: true })
  },
  async baseURL({ host }, use) {
    await use(host.address)
  },
})
test.use({ serviceWorkers: 'allow' })

/** Until everything that a visit in a window of this size can need is kept. */
async function isReadyForOffline(page: Page, parts: readonly RegExp[] = []) {
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state))
    .toBe('activated')
  for (const part of parts)
    await expect.poll(async () => (await keptFiles(page)).some((file) => part.test(file))).toBe(true)
}

const keptFiles = (page: Page) =>
  page.evaluate(async () => {
    const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)))
    const requests = await Promise.all(caches.map((cache) => cache.keys()))
    return requests.flat().map(({ url }) => url)
  })

const everything = [/debian-trixie-/, /wheels-/, /MonacoEditor-.*\.js/, /codicon/]

for (const path of ['', 'repo/']) {
  test(`after one visit of /${path} the page works without a network`, async ({
    drydock,
    page,
    context,
    baseURL,
    faults,
  }) => {
    await drydock.open(`${baseURL}${path}`)
    await drydock.monacoArrives()
    await isReadyForOffline(page, everything)

    await context.setOffline(true)
    await page.reload()
    await drydock.settled()
    await drydock.monacoArrives()
    expect(await drydock.shipped()).toBeGreaterThan(100e6)

    await page.getByRole('button', { name: 'Examples' }).click()
    await page.getByRole('menuitem', { name: /Node\.js/ }).click()
    await drydock.settled()
    await expect(drydock.findings.first()).toBeVisible()
    await page.getByRole('button', { name: 'Why' }).first().click()
    await page.getByRole('tab', { name: 'Layers' }).click()
    await expect(page.getByRole('region', { name: /^Stage/ }).first()).toBeVisible()
    await page.getByRole('tab', { name: 'Files' }).click()
    await page.getByRole('tab', { name: 'Settings' }).click()
    await expect(page.getByRole('textbox', { name: 'Trusted registries' })).toBeVisible()
    await page.getByRole('button', { name: 'Share' }).click()
    await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Link' })).toHaveValue(/#1/)
    expect(faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
    faults.length = 0
  })
}

test('a host that is gone, and a worker that has to be started again, are no trouble either', async ({
  drydock,
  page,
  host,
  faults,
}) => {
  await drydock.open()
  await isReadyForOffline(page, [/wheels-/])
  await host.stop()
  await page.reload()
  await drydock.settled()
  await drydock.editor.fill(wasteful)
  await expect(drydock.finding('Keep pip from storing what it downloads')).toBeVisible()
  // A second worker weighs what the fixes leave.
  await page.getByRole('button', { name: /^Review all fixes/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Apply/ })
    .click()
  await expect(drydock.finding('Keep pip from storing what it downloads')).toHaveCount(0)
  expect(faults.filter((fault) => !fault.includes('ERR_CONNECTION_REFUSED'))).toEqual([])
  faults.length = 0
})

for (const [what, work] of [
  ['an own text', wasteful],
  ['an example', undefined],
] as const) {
  test(`a newer build is announced, and a reload shows it with ${what} as it was`, async ({
    drydock,
    page,
    host,
  }) => {
    await drydock.open()
    if (work !== undefined) await drydock.paste(work)
    else {
      await page.getByRole('button', { name: 'Examples' }).click()
      await page.getByRole('menuitem', { name: /^Go/ }).click()
    }
    await drydock.settled()
    const before = await drydock.whatIsShown()
    await isReadyForOffline(page)
    await expect(page.getByRole('status').filter({ hasText: 'newer version' })).toHaveCount(0)

    host.publishNewer()
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
    const notice = page.getByRole('status').filter({ hasText: 'newer version' })
    await expect(notice).toBeVisible()
    expect(await page.title()).not.toMatch(/^Newer/)

    await notice.getByRole('button', { name: 'Reload' }).click()
    await expect(page).toHaveTitle(/^Newer/)
    await expect.poll(() => drydock.whatIsShown()).toEqual(before)
    // Nothing of the older build is left.
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([expect.stringMatching(/ newer$/)])
  })
}

test('a page that a reload has made new already is not told to reload', async ({ drydock, page, host }) => {
  await drydock.open()
  await isReadyForOffline(page)
  host.publishNewer()
  await page.reload()
  await expect(page).toHaveTitle(/^Newer/)
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([expect.stringMatching(/ newer$/)])
  await expect(page.getByText('newer version')).toHaveCount(0)
})

test('the large tables are kept when a text has called for them, and stay kept in a newer build', async ({
  drydock,
  page,
  host,
}) => {
  await drydock.open()
  await isReadyForOffline(page, [/wheels-/])
  expect((await keptFiles(page)).filter((file) => /-(?:more|rest)-/.test(file))).toEqual([])
  // From now on the analysis, too, fetches through the service worker.
  await page.reload()
  await drydock.paste('FROM debian:13\nRUN apt-get update && apt-get install -y 3270-common\n')
  await isReadyForOffline(page, [/debian-trixie-(?:more|rest)-/])

  host.publishNewer()
  await page.reload()
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([expect.stringMatching(/ newer$/)])
  await isReadyForOffline(page, [/debian-trixie-(?:more|rest)-/])
})

test('a phone keeps all but the editor that it never loads', async ({ browser, host }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    serviceWorkers: 'allow',
  })
  const page = await context.newPage()
  await new Drydock(page).open(host.address)
  await isReadyForOffline(page, [/wheels-/])
  expect((await keptFiles(page)).filter((file) => /Monaco|codicon/.test(file))).toEqual([])
  await context.close()
})

test('where storage is forbidden, no service worker is installed', async ({ page, drydock }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('forbidden', 'SecurityError')
      },
    })
  })
  await drydock.open()
  await page.waitForTimeout(4_000)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
})

test('the page can be installed', async ({ page, request, baseURL }) => {
  await page.goto('./')
  const href = await page.locator('link[rel=manifest]').getAttribute('href')
  const address = new URL(href ?? '', baseURL)
  const manifest = await (await request.get(address.href)).json()
  expect(manifest).toMatchObject({ start_url: './', scope: './', display: 'standalone' })
  for (const { src, sizes, type } of manifest.icons) {
    const icon = await request.get(new URL(src, address).href)
    expect(icon.headers()['content-type'], src).toBe(type)
    const bytes = await icon.body()
    // The width of a PNG stands at byte 16.
    if (type === 'image/png') expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes)
  }
})
