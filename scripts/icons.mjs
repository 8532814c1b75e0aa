// `npm run icons`: draws public/favicon.svg in the sizes that public/manifest.webmanifest names.
import { readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { ensureChromium } from './chromium.mjs'

const svg = readFileSync('public/favicon.svg', 'utf8')
// A maskable icon is cut to any shape: the colour reaches the edges, and what matters lies in the middle 80 %.
const icons = [
  { name: 'icon-192', size: 192, inset: 0 },
  { name: 'icon-512', size: 512, inset: 0 },
  { name: 'icon-maskable-512', size: 512, inset: 0.1, background: '#0b5fc0' },
]

const browser = await chromium.launch({
  executablePath: ensureChromium(),
  chromiumSandbox: false,
  args: ['--disable-gpu'],
})
try {
  for (const { name, size, inset, background = 'transparent' } of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    await page.setContent(
      `<style>body { margin: 0; padding: ${inset * size}px; background: ${background} } svg { display: block; width: ${size * (1 - 2 * inset)}px }</style>${svg}`,
    )
    await page.screenshot({ path: `public/${name}.png`, omitBackground: true })
    await page.close()
  }
} finally {
  await browser.close()
}
