import { defineConfig, devices } from '@playwright/test'
import { findChromium } from './scripts/chromium.mjs'

const executablePath = findChromium()
// PORT lets two checkouts run their tests side by side.
const port = Number(process.env.PORT ?? 4180)

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/e2e',
  reporter: process.env.CI ? [['list'], ['json', { outputFile: 'test-results/e2e.json' }]] : 'list',
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  fullyParallel: true,
  // Starting Monaco takes seconds on a slow machine with two cores.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    baseURL: `http://localhost:${port}/`,
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      chromiumSandbox: false,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'page', testIgnore: 'lighthouse.spec.ts' },
    // Measures speed, and so comes last and alone.
    { name: 'lighthouse', testMatch: 'lighthouse.spec.ts', dependencies: ['page'], fullyParallel: false },
  ],
  webServer: {
    command: `node test/e2e/server.mjs ${port}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
})
