// `npm run screenshots`: the pictures in docs/images, taken from the built page.
import { spawn } from 'node:child_process'
import process from 'node:process'
import { chromium } from '@playwright/test'
import { ensureChromium } from './chromium.mjs'

const port = 4190
const address = `http://localhost:${port}/`
const pictures = [
  { name: 'playground', width: 1440, height: 900, colorScheme: 'light' },
  { name: 'playground-dark', width: 1440, height: 900, colorScheme: 'dark' },
  { name: 'phone', width: 390, height: 844, colorScheme: 'light' },
]

const server = spawn(process.execPath, ['test/e2e/server.mjs', String(port)], { stdio: 'inherit' })
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  chromiumSandbox: false,
  args: ['--disable-gpu'],
})
try {
  for (const { name, width, height, colorScheme } of pictures) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme })
    await page.goto(address, { waitUntil: 'networkidle' })
    // Monaco and the savings arrive after the first findings.
    await page.waitForTimeout(4000)
    await page.screenshot({ path: `docs/images/${name}.png` })
    await page.close()
  }
} finally {
  await browser.close()
  server.kill()
}
