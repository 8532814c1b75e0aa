import type { Page } from '@playwright/test'
import { type Drydock, expect, test, violationsOf } from './drydock.ts'

const text = `ARG VERSION=3.12
FROM python:$VERSION AS build
RUN pip wheel \\
. --wheel-dir /wheels

FROM debian
COPY --from=build /wheels /wheels
`

/** With the cursor behind the first place where the text has `word`. */
async function at(drydock: Drydock, page: Page, word: string) {
  const lines = (await drydock.text()).split('\n')
  const line = lines.findIndex((one) => one.includes(word))
  await page.keyboard.press('ControlOrMeta+Home')
  for (let count = 0; count < line; count++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  const column = (lines[line]?.indexOf(word) ?? 0) + word.length
  for (let count = 0; count < column; count++) await page.keyboard.press('ArrowRight')
}

async function open(drydock: Drydock, page: Page) {
  await drydock.open('./')
  await drydock.monacoArrives()
  await drydock.paste(text)
  return (word: string) => at(drydock, page, word)
}

test('images, tags, stages, instructions and rules are completed', async ({ drydock, page }) => {
  const go = await open(drydock, page)
  const suggestions = page.locator('.suggest-widget.visible .monaco-list-row')
  const offered = (label: string) => suggestions.filter({ hasText: label }).first()
  await go('FROM debian')
  await page.keyboard.type(':trixie-sl')
  await expect(offered('debian:trixie-slim')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect.poll(() => drydock.text()).toContain('FROM debian:trixie-slim\n')

  await page.keyboard.press('Enter')
  await page.keyboard.type('COPY --from=b')
  await expect(offered('build')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect.poll(() => drydock.text()).toContain('\nCOPY --from=build\n')

  await page.keyboard.press('Enter')
  await page.keyboard.type('HEALTH')
  await expect(offered('HEALTHCHECK NONE')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+Backspace')
  await page.keyboard.type('# drydock ignore=runs-as')
  await expect(offered('runs-as-root')).toBeVisible()
  // Under Windows, whose name Playwright gives, Monaco calls the rows of its list `listitem` for the screen readers there.
  expect(await violationsOf(page, (axe) => axe.exclude('.suggest-widget'))).toEqual([])
  await page.keyboard.press('Enter')
  await expect.poll(() => drydock.text()).toContain('# drydock ignore=runs-as-root')
})

test('F2 renames a stage everywhere, F12 goes to where a variable is set, and one Undo takes a rename back', async ({
  drydock,
  page,
}) => {
  const go = await open(drydock, page)
  await go('--from=build')
  await page.keyboard.press('F2')
  const box = page.locator('.rename-box input')
  await expect(box).toBeFocused()
  await expect(box).toHaveValue('build')
  await box.fill('wheels')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => drydock.text())
    .toBe(text.replace('AS build', 'AS wheels').replace('=build', '=wheels'))
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => drydock.text()).toBe(text)

  await go('$VERSION')
  await page.keyboard.press('F12')
  await expect(page.getByText(/^Line 1, column 5$/)).toBeVisible()
})

test('Shift Alt F formats, keeping every word; Ctrl Shift O lists stages', async ({ drydock, page }) => {
  const go = await open(drydock, page)
  await go('FROM debian')
  await page.keyboard.press('Shift+Alt+F')
  await expect.poll(() => drydock.text()).toBe(text.replace('\n. --wheel', '\n    . --wheel'))

  await page.keyboard.press('ControlOrMeta+Shift+O')
  const outline = page.locator('.quick-input-widget')
  await expect(outline.getByRole('option', { name: 'build (module)' })).toBeVisible()
  await expect(outline.getByRole('option', { name: 'COPY --from=build /wheels /wheels' })).toBeVisible()
  await page.keyboard.press('Escape')
})

test('hovering tells what a keyword does, and typing shows the form of the instruction', async ({
  drydock,
  page,
}) => {
  const go = await open(drydock, page)
  await page.locator('.monaco-editor .view-line').getByText('COPY').first().hover()
  await expect(page.locator('.monaco-hover').getByText('Copy files or folders').first()).toBeVisible()
  await go('/wheels /wheels')
  await page.keyboard.press('Enter')
  await page.keyboard.type('WORKDIR ')
  await expect(page.locator('.parameter-hints-widget.visible')).toContainText('WORKDIR')
})
