import type { Page } from '@playwright/test'
import { decode, encode } from '../../src/worker/link/codec.ts'
import { type Drydock, expect, test, violationsOf } from './drydock.ts'

const requirements = `# web\r\nflask==3.0.0\r\n${'requests>=2\r\n'.repeat(80)}torch==2.4.0`
const link = encode({
  source: 'FROM python:3.13-slim\nCOPY . .\nRUN pip install -r requirements.txt\n',
  options: { files: { 'requirements.txt': requirements, '.dockerignore': '.git\n' } },
  line: undefined,
  view: undefined,
})

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })
const linesOf = (page: Page, name: string) => page.getByRole('tabpanel', { name }).locator('.view-line')
const fieldOf = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

async function show(page: Page, name: string) {
  await tab(page, name).click()
  await expect(linesOf(page, name).first()).toBeVisible({ timeout: 40_000 })
}

/** The files as a share link of this moment carries them, to the last character. */
async function filesNow({ page }: Drydock) {
  await page.getByRole('button', { name: 'Share' }).click()
  const url = await page.getByRole('dialog').getByRole('textbox', { name: 'Link' }).inputValue()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const decoded = decode(new URL(url).hash)
  return decoded.kind === 'bad' ? undefined : decoded.state.options.files
}

test.beforeEach(async ({ drydock }) => {
  await drydock.open(`./${link}`)
  await drydock.monacoArrives()
})

test('each file keeps its Undo, its cursor and its place while another one is on screen', async ({
  drydock,
  page,
}) => {
  await show(page, 'requirements.txt')
  await fieldOf(page, 'requirements.txt').focus()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' # big')
  await show(page, '.dockerignore')
  await fieldOf(page, '.dockerignore').focus()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('*.log')
  await expect(linesOf(page, '.dockerignore').last()).toHaveText('*.log')

  await tab(page, 'Dockerfile').click()
  await expect(page.locator('#text-panel .view-line').first()).toBeVisible()
  await show(page, 'requirements.txt')
  await expect(linesOf(page, 'requirements.txt').last()).toBeInViewport()
  await fieldOf(page, 'requirements.txt').focus()
  await page.keyboard.type('!')
  await expect
    .poll(async () => (await filesNow(drydock))?.['requirements.txt'])
    .toBe(`${requirements} # big!`)

  await fieldOf(page, 'requirements.txt').focus()
  // As often as there are words, and once more, which must not touch anything else.
  for (let times = 0; times < 6; times++) await page.keyboard.press('ControlOrMeta+z')
  expect(await filesNow(drydock)).toEqual({
    'requirements.txt': requirements,
    '.dockerignore': '.git\n*.log',
  })
})

test('an Undo brings back even line breaks of another kind', async ({ drydock, page }) => {
  await show(page, 'requirements.txt')
  await fieldOf(page, 'requirements.txt').focus()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Delete')
  await expect(linesOf(page, 'requirements.txt').first()).toHaveText('flask==3.0.0')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(linesOf(page, 'requirements.txt').first()).toHaveText('# web')
  expect((await filesNow(drydock))?.['requirements.txt']).toBe(requirements)
})

test('comments and versions have colours, Ctrl M lets Tab out, and axe finds nothing', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await show(page, 'requirements.txt')
  const colourOf = (text: string) =>
    linesOf(page, 'requirements.txt')
      .getByText(text, { exact: true })
      .first()
      .evaluate((element) => getComputedStyle(element).color)
  // Colours come a moment after the text.
  await expect(async () =>
    expect(new Set([await colourOf('# web'), await colourOf('flask'), await colourOf('==3.0.0')]).size).toBe(
      3,
    ),
  ).toPass()
  expect(await violationsOf(page)).toEqual([])

  await fieldOf(page, 'requirements.txt').focus()
  await page.keyboard.press('Control+m')
  await page.keyboard.press('Tab')
  await expect(fieldOf(page, 'requirements.txt')).not.toBeFocused()
  await fieldOf(page, 'requirements.txt').focus()
  await page.keyboard.press('Control+m')
  await page.keyboard.press('Tab')
  await expect(fieldOf(page, 'requirements.txt')).toBeFocused()
})

test('in the dark the file is as dark as the Dockerfile', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await show(page, 'requirements.txt')
  const [background, surface] = await page
    .getByRole('tabpanel', { name: 'requirements.txt' })
    .locator('.monaco-editor-background')
    .evaluate((element) => {
      const probe = document.createElement('div')
      probe.className = 'bg-surface'
      document.body.append(probe)
      return [element, probe].map((one) => getComputedStyle(one).backgroundColor)
    })
  expect(background).toBe(surface)
  expect(background).not.toBe('rgb(255, 255, 255)')
})

test('a file has its lines where the Dockerfile has its own', async ({ page }) => {
  await show(page, 'requirements.txt')
  const file = await linesOf(page, 'requirements.txt').first().boundingBox()
  await tab(page, 'Dockerfile').click()
  const main = await page.locator('#text-panel .view-line').first().boundingBox()
  expect([file?.x, file?.y]).toEqual([main?.x, main?.y])
})
