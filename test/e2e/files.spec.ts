import type { Page } from '@playwright/test'
import { type Drydock, expect, violationsOf } from './drydock.ts'
import { bulk, testBeside } from './folder.ts'

/** A project as it lies on a disk: some of its own files, a key, and three thousand of other people. */
const test = testBeside({
  Dockerfile: 'FROM node:22-slim\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD ["node", "src/main.js"]\n',
  'package.json': '{"name":"app","dependencies":{"express":"4.21.2"}}\n',
  '.env': 'TOKEN=1\n',
  '.npmrc': '//registry.npmjs.org/:_authToken=1\n',
  'src/main.js': 'console.log(1)\n',
  ...bulk('node_modules', { folders: 300, each: 10, bytes: 20_000 }),
})

async function takeFolder({ page }: Drydock, folder: string) {
  await page.getByRole('tab', { name: /^Files/ }).click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a folder' }).click()
  await (await choosing).setFiles(folder)
  await expect(page.getByRole('region', { name: 'Build context' })).toContainText('3,005 files')
}

const context = (page: Page) => page.getByRole('region', { name: 'Build context' })
const dockerignore = (page: Page) =>
  page.getByRole('tablist', { name: 'Files' }).getByRole('tab', { name: '.dockerignore' })

test('a folder is weighed, and one click keeps out what does not belong into the image', async ({
  drydock,
  page,
  folder,
}) => {
  await drydock.open()
  await takeFolder(drydock, folder)
  const before = await drydock.shipped()
  const risky = page.getByRole('region', { name: 'Risky files' })
  await expect(risky.getByRole('listitem')).toHaveCount(3)
  await expect(risky).toContainText('ships, line 3')
  await expect(risky.getByRole('status')).toHaveText('−60 MB of build context')

  await risky.getByRole('button', { name: 'Write 3 lines into .dockerignore' }).click()
  await expect(context(page)).toContainText('2 files')
  await expect(risky).toHaveCount(0)
  expect(before - (await drydock.shipped())).toBeGreaterThan(50e6)

  await dockerignore(page).click()
  await expect(page.getByRole('textbox', { name: '.dockerignore' })).toHaveValue(
    '**/.npmrc\n**/.env\n**/node_modules\n',
  )
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(dockerignore(page)).toHaveCount(0)
  await expect(context(page)).toContainText('3,005 files')
  await expect(drydock.editor).toBeVisible()
})

test('what is copied by name is not proposed, and entries open like folders', async ({
  drydock,
  page,
  folder,
}) => {
  await drydock.open()
  await takeFolder(drydock, folder)
  const risky = page.getByRole('region', { name: 'Risky files' })
  await drydock.paste('FROM node:22-slim\nCOPY .npmrc package.json ./\nRUN npm ci\nCOPY . .\n')
  await expect(risky.getByRole('listitem').filter({ hasText: '.npmrc' })).toContainText('asks for it by name')
  await expect(risky.getByRole('checkbox', { name: /\.npmrc/ })).not.toBeChecked()
  await expect(risky.getByRole('checkbox', { name: /node_modules/ })).toBeChecked()

  const largest = page.getByRole('region', { name: 'Largest entries' })
  await largest.getByRole('button', { name: /^node_modules/ }).click()
  await expect(largest.getByRole('listitem')).toHaveCount(41)
  await largest.getByRole('button', { name: 'Up to the whole context' }).click()
  await expect(largest.getByRole('button', { name: /^src/ })).toBeVisible()
})

test('on a phone too, a folder that was chosen is shown with what was read of it', async ({
  drydock,
  page,
  folder,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await drydock.open()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('menuitem', { name: 'Open a folder…' }).click()
  await (await choosing).setFiles(folder)
  await expect(context(page)).toContainText('3,005 files')
  await expect(page.getByText('Opened Dockerfile')).toBeVisible()
})

for (const editor of ['plain', 'monaco'] as const) {
  test(`companions are added, renamed and removed with the keyboard alone, beside the ${editor} editor`, async ({
    drydock,
    page,
  }) => {
    await drydock.open(editor === 'plain' ? './?plain' : './')
    if (editor === 'monaco') await drydock.monacoArrives()
    await drydock.paste('FROM python:3.13-slim\nCOPY . .\nRUN pip install -r requirements.txt\n')
    const tabs = page.getByRole('tablist', { name: 'Files' })
    await page.keyboard.press('Shift+F6')
    await expect(tabs.getByRole('tab', { name: 'Dockerfile' })).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.type('requirements.txt')
    await page.keyboard.press('Enter')
    await expect(tabs.getByRole('tab', { name: 'requirements.txt' })).toBeFocused()
    await expect(page.getByText('Added requirements.txt')).toBeVisible()

    await page.keyboard.press('F6')
    await expect(page.getByRole('textbox', { name: 'requirements.txt' })).toBeFocused()
    await page.keyboard.type('torch==2.4.0')
    await page.keyboard.press('Shift+F6')
    await page.keyboard.press('F2')
    await page.keyboard.press('End')
    for (let at = 0; at < '.txt'.length; at++) await page.keyboard.press('Backspace')
    await page.keyboard.type('.in')
    await page.keyboard.press('Enter')
    await expect(tabs.getByRole('tab', { name: 'requirements.in' })).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await expect(page.getByRole('region', { name: 'Weight by line' })).toBeVisible()
    await page.keyboard.press('ArrowRight')
    const file = page.getByRole('tabpanel', { name: 'requirements.in' })
    if (editor === 'plain') await expect(file.getByRole('textbox')).toHaveValue('torch==2.4.0')
    else await expect(file.locator('.view-line')).toHaveText('torch==2.4.0')
    await page.keyboard.press('Delete')
    await expect(tabs.getByRole('tab')).toHaveCount(1)
    await page.getByRole('button', { name: 'Undo' }).press('Enter')
    await expect(tabs.getByRole('tab', { name: 'requirements.in' })).toBeVisible()
  })
}

test('on a phone a companion is written under the Code view', async ({ drydock, page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await drydock.open()
  await page.getByRole('button', { name: 'Code' }).click()
  await page.getByRole('button', { name: 'Add a file' }).click()
  await page.getByRole('combobox', { name: 'Name of the file to add' }).fill('.dockerignore')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: '.dockerignore' }).fill('.git\n')
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(sideways).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: 'Remove .dockerignore' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(dockerignore(page)).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1440, 390])
    test(`axe finds nothing in a weighed folder at ${width} pixels in ${colorScheme}`, async ({
      drydock,
      page,
      folder,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await drydock.open()
      await takeFolder(drydock, folder)
      await page.setViewportSize({ width, height: 900 })
      await expect(page.getByRole('region', { name: 'Largest entries' })).toBeVisible()
      expect(await violationsOf(page), 'panel').toEqual([])
      await page.getByRole('button', { name: /^Write 3 lines/ }).click()
      await page
        .getByRole('region', { name: 'Files beside' })
        .getByRole('button', { name: '.dockerignore', exact: true })
        .click()
      await expect(page.getByRole('textbox', { name: '.dockerignore' })).toBeVisible()
      expect(await violationsOf(page), 'companion').toEqual([])
    })

/** Drops a folder that exists in memory only: `packages` folders of fifty files, each answered for in its own turn. */
const dropFolder = (page: Page, packages: number) =>
  page.evaluate((folders) => {
    const later = (answer: () => void) => setTimeout(answer)
    const file = (path: string) => ({
      isFile: true,
      isDirectory: false,
      name: path.slice(path.lastIndexOf('/') + 1),
      fullPath: path,
      file: (resolve: (file: File) => void) => queueMicrotask(() => resolve(new File(['12345'], 'a'))),
    })
    const folder = (path: string, children: () => object[]) => ({
      isFile: false,
      isDirectory: true,
      name: path.slice(path.lastIndexOf('/') + 1),
      fullPath: path,
      createReader() {
        const all = children()
        return {
          readEntries: (resolve: (some: object[]) => void) => later(() => resolve(all.splice(0, 100))),
        }
      },
    })
    const inside = (path: string) => Array.from({ length: 50 }, (_, at) => file(`${path}/f${at}.js`))
    const root = folder('/app', () =>
      Array.from({ length: folders }, (_, at) => folder(`/app/p${at}`, () => inside(`/app/p${at}`))),
    )
    const drop = new Event('drop', { bubbles: true, cancelable: true })
    const items = [{ webkitGetAsEntry: () => root }]
    document.body.dispatchEvent(Object.assign(drop, { dataTransfer: { types: ['Files'], items } }))
  }, packages)

test('a big folder shows how far it is, and can be given up', async ({ drydock, page }) => {
  await drydock.open()
  const before = await drydock.whatIsShown()
  await dropFolder(page, 20_000)
  const card = page.getByRole('region', { name: 'Reading the folder' })
  await expect(card.getByRole('progressbar', { name: 'Files read' })).toBeVisible()
  await card.getByRole('button', { name: 'Cancel' }).click()
  await expect(card).toHaveCount(0)
  expect(await drydock.whatIsShown()).toEqual(before)

  await dropFolder(page, 100)
  await expect(context(page)).toContainText('5,000 files')
  await page.getByRole('button', { name: 'Forget' }).click()
  await expect(page.getByRole('button', { name: 'Choose a folder' })).toBeVisible()
})
