import { expect, test, violationsOf } from './drydock.ts'

const web = 'FROM node:22\nRUN npm ci\n'
const api = 'FROM python:3.12\nRUN pip install flask\n'
const both = `==> web/Dockerfile <==\n${web}\n==> api/Dockerfile <==\n${api}`

for (const width of [1440, 390])
  test(`several Dockerfiles at ${width} pixels: one is opened, both are drafts, and Undo brings the paste back`, async ({
    drydock,
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    await drydock.open()
    if (width === 390) {
      await page.getByRole('button', { name: 'Code' }).click()
      await drydock.editor.fill(both)
    } else await drydock.paste(both)
    const offer = page.getByRole('region', { name: 'What was pasted' })
    await expect(offer).toContainText('These are 2 Dockerfiles')
    expect(await violationsOf(page)).toEqual([])
    await offer.getByRole('button', { name: 'Open api/Dockerfile' }).click()
    await expect(offer).toHaveCount(0)
    await expect.poll(() => drydock.text()).toBe(api)

    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => drydock.text()).toBe(both)
    await offer.getByRole('button', { name: 'Dismiss' }).click()
    await expect(offer).toHaveCount(0)

    await page.getByRole('button', { name: width === 390 ? 'More' : 'Open', exact: true }).click()
    await page.getByRole('menuitem', { name: /^web\/Dockerfile/ }).click()
    await expect.poll(() => drydock.text()).toBe(web)
  })

test('a compose file in Monaco says what it lacks and opens the image of a service', async ({
  drydock,
  page,
}) => {
  await drydock.open('./')
  await drydock.monacoArrives()
  await drydock.paste('services:\n  api:\n    build: ./api\n  db:\n    image: postgres:17\n')
  const offer = page.getByRole('region', { name: 'What was pasted' })
  await expect(offer).toContainText('Not pasted: ./api/Dockerfile')
  await offer.getByRole('button', { name: 'Open db' }).click()
  await expect.poll(() => drydock.text()).toContain('FROM postgres:17')
})
