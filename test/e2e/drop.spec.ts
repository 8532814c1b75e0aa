import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { dockerArchive, file } from '../image/tar-writer.ts'
import { expect } from './drydock.ts'
import { bulk, testBeside, writeFiles } from './folder.ts'

const test = testBeside({
  Dockerfile: 'FROM node:22-slim\nWORKDIR /app\nCOPY data ./data\nCOPY . .\nCMD ["node", "main.js"]\n',
  'main.js': 'console.log(1)\n',
  '.env': 'TOKEN=1\n',
  'data/one.bin': '0'.repeat(7_000_000),
  'data/deeper/two.bin': '0'.repeat(5_000_000),
})

/** What the system does when somebody drags these paths over the page and lets go: the page sees a drop of its own. */
async function drag(page: Page, paths: readonly string[]) {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data })
  await send('dragEnter')
  await send('dragOver')
  await expect(page.getByText('Nothing is uploaded.')).toBeVisible()
  await send('drop')
  await expect(page.getByText('Nothing is uploaded.')).toHaveCount(0)
  await session.detach()
}

test('a folder dropped from the disk: its risky files are named, and COPY gets what its files weigh', async ({
  drydock,
  page,
  folder,
}) => {
  await drydock.open()
  await drag(page, [folder])
  await expect(page.getByText('Opened Dockerfile')).toBeVisible()
  await expect(page.getByRole('tab', { name: /^Files/ })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('region', { name: 'Build context' })).toContainText('5 files')
  await expect(page.getByRole('region', { name: 'Build context' })).toContainText('12 MB')
  expect(await drydock.text()).toContain('COPY data ./data')
  const risky = page.getByRole('region', { name: 'Risky files' }).getByRole('listitem')
  await expect(risky).toHaveCount(1)
  await expect(risky).toContainText('.env')
  await expect(risky).toContainText('ships, line 4')
  await page.getByRole('tab', { name: 'Layers' }).click()
  await expect(page.getByRole('button', { name: /^Line 3, COPY/ })).toHaveAccessibleName(
    'Line 3, COPY: 12 MB',
  )
})

test('an image archive dropped from the disk is read, and named for what it is', async ({
  drydock,
  page,
  folder,
}) => {
  const image = join(folder, 'app.tar')
  writeFileSync(
    image,
    dockerArchive([
      { created_by: '# debian.sh', layer: [file('usr/lib/libc.so', 70_000)] },
      { created_by: 'COPY . /app # buildkit', layer: [file('app/main.py', 2_000_000)] },
    ]),
  )
  await drydock.open()
  const before = await drydock.text()
  await drag(page, [image])
  await expect(page.getByRole('region', { name: 'Largest files' })).toContainText('app/main.py')
  expect(await drydock.text()).toBe(before)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('region', { name: 'Largest files' })).toHaveCount(0)
})

test('a big folder dropped from the disk can be given up while it is read', async ({
  drydock,
  page,
  folder,
}) => {
  writeFiles(folder, bulk('node_modules', { folders: 200, each: 100, bytes: 0 }))
  await drydock.open()
  const before = await drydock.whatIsShown()
  const givenUp = page
    .getByRole('region', { name: 'Reading the folder' })
    .getByRole('button', { name: 'Cancel' })
    .click()
  await drag(page, [folder])
  await givenUp
  await expect(page.getByRole('region', { name: 'Reading the folder' })).toHaveCount(0)
  expect(await drydock.whatIsShown()).toEqual(before)
})
