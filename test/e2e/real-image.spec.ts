import { dockerArchive, file, gone } from '../image/tar-writer.ts'
import { type Drydock, expect, test, violationsOf } from './drydock.ts'

const text = `FROM python:3.12-slim
COPY . /app
RUN rm -r /app/cache
RUN pip install flask
CMD ["python", "/app/main.py"]
`
const history = `IMAGE     CREATED   CREATED BY                                    SIZE    COMMENT
a1        now       CMD ["python" "/app/main.py"]                 0B      buildkit.dockerfile.v0
<missing> now       RUN /bin/sh -c pip install flask # buildkit   21MB    buildkit.dockerfile.v0
<missing> now       RUN /bin/sh -c rm -r /app/cache # buildkit    0B      buildkit.dockerfile.v0
<missing> now       COPY . /app # buildkit                        5.4MB   buildkit.dockerfile.v0
<missing> now       CMD ["python3"]                               0B      buildkit.dockerfile.v0
<missing> now       # debian.sh                                   119MB   debuerreotype 0.16
`
const archive = {
  name: 'app.tar',
  mimeType: 'application/x-tar',
  buffer: Buffer.from(
    dockerArchive([
      { created_by: '# debian.sh', layer: [file('usr/lib/libc.so', 70_000)] },
      {
        created_by: 'COPY . /app # buildkit',
        layer: [file('app/main.py', 2_000), file('app/cache/x', 50_000)],
      },
      { created_by: 'RUN /bin/sh -c rm -r /app/cache # buildkit', layer: [gone('app/cache')] },
      { created_by: 'RUN /bin/sh -c pip install flask # buildkit', layer: [file('usr/flask.py', 21_000)] },
      { created_by: 'CMD ["python" "/app/main.py"]' },
    ]),
  ),
}

async function chooseArchive({ page }: Drydock): Promise<void> {
  await page.getByRole('button', { name: /^Your own image/ }).click()
  await page.getByLabel('Archive of an image').setInputFiles(archive)
}

test('the keyboard alone pastes a history, and the estimate becomes what was measured', async ({
  drydock,
  page,
}) => {
  await drydock.open()
  await drydock.paste(text)
  await drydock.settled()

  await page.getByRole('tab', { name: 'Findings' }).focus()
  await page.keyboard.press('ArrowRight')
  const head = page.getByRole('button', { name: /^Your own image/ })
  await expect(head).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(head).toBeFocused()
  await page.keyboard.press('Enter')

  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /^Copy docker history/ })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), history)
  await page.keyboard.press('ControlOrMeta+v')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')

  const layers = page.getByRole('table', { name: 'Layers of the real image' })
  await expect(layers.getByRole('rowheader')).toHaveText([
    /base image\s*python:3\.12-slim/,
    /line 2\s*COPY \. \/app/,
    /line 3\s*RUN rm -r \/app\/cache/,
    /line 4\s*RUN pip install flask/,
  ])
  await expect(head).toBeFocused()
  await expect(drydock.ships).toContainText('145 MB')

  // The draft and a link carry what was measured; the image itself stays here.
  await page.reload()
  await page.getByRole('tab', { name: 'Layers' }).click()
  await expect(head).toContainText('4 numbers of a real image')
  await expect(drydock.ships).toContainText('145 MB')
  await page.getByRole('button', { name: 'Share' }).click()
  const link = await page.getByRole('dialog').getByRole('textbox', { name: 'Link' }).inputValue()
  await page.goto('about:blank')
  await page.goto(link)
  await expect(drydock.ships).toContainText('145 MB')

  await page
    .getByRole('region', { name: 'Real image' })
    .getByRole('button', { name: 'Forget' })
    .press('Enter')
  await expect(drydock.ships).not.toContainText('145 MB')
})

test('an archive is read in the browser, with its waste and its largest files', async ({ drydock, page }) => {
  await drydock.open()
  await drydock.paste(text)
  await page.getByRole('tab', { name: 'Layers' }).click()
  await chooseArchive(drydock)
  await expect(page.getByRole('region', { name: 'Ships for nothing' })).toContainText(
    '/app/cache deleted by line 3',
  )
  await expect(page.getByRole('region', { name: 'Largest files' })).toContainText('/usr/flask.py from line 4')
})

test('an archive that is opened like a Dockerfile is taken for what it is', async ({ drydock, page }) => {
  await drydock.open()
  await drydock.paste(text)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('menuitem', { name: 'Open a Dockerfile…' }).click()
  await (await chooser).setFiles({ ...archive, name: 'app' })
  await expect(page.getByRole('region', { name: 'Largest files' })).toContainText('/usr/flask.py')
  expect(await drydock.text()).toBe(text)
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1440, 390])
    test(`axe finds nothing in a real image at ${width} pixels in ${colorScheme}`, async ({
      drydock,
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      await drydock.open()
      await page.getByRole(width > 390 ? 'tab' : 'button', { name: 'Layers', exact: true }).click()
      await chooseArchive(drydock)
      // This image is not the sample's: that is said.
      await expect(page.getByRole('region', { name: 'Real image' }).getByRole('alert')).toContainText(
        'built from another Dockerfile',
      )
      await page.getByRole('button', { name: 'Read another image' }).click()
      await expect(page.getByRole('button', { name: 'Read the history' })).toBeVisible()
      expect(await violationsOf(page)).toEqual([])
      const [shown, wide] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth])
      expect(wide).toBeLessThanOrEqual(shown ?? 0)
    })
