import { expect, test } from './drydock.ts'

const untidy = `FROM debian:13
RUN apt-get update && apt-get install curl
CMD ["curl"]
`

for (const editor of ['plain', 'monaco'] as const) {
  test.describe(`with the ${editor} editor`, () => {
    test.beforeEach(async ({ drydock }) => {
      await drydock.open(editor === 'plain' ? './?plain' : './')
      if (editor === 'monaco') await drydock.monacoArrives()
      await drydock.paste(untidy)
      await drydock.settled()
    })

    test('F8 goes to the next finding, Shift F8 back, and Ctrl . fixes what is there', async ({
      drydock,
      page,
    }) => {
      const place = page.getByText(/^Line \d+, column \d+$/)
      await page.keyboard.press('ControlOrMeta+Home')
      await expect(place).toHaveText('Line 1, column 1')
      const seen: string[] = []
      for (let step = 0; step < 3; step++) {
        await page.keyboard.press('F8')
        await page.waitForTimeout(200)
        seen.push(await place.innerText())
      }
      await page.keyboard.press('Shift+F8')
      await expect(place).toHaveText(seen[1] ?? '')

      for (let step = 0; step < 12 && !(await drydock.text()).includes('install -y'); step++) {
        await page.keyboard.press('F8')
        await page.keyboard.press('ControlOrMeta+.')
        await page.waitForTimeout(400)
        await drydock.settled()
      }
      expect(await drydock.text()).toContain('install -y')
    })

    test('Ctrl Shift . reviews, Escape leaves, Ctrl S shares, Ctrl M frees Tab, F6 moves on', async ({
      page,
    }) => {
      await page.keyboard.press('ControlOrMeta+Shift+Period')
      await expect(page.getByRole('dialog', { name: 'Review all fixes' })).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await page.keyboard.press('ControlOrMeta+s')
      await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)

      await page.getByRole('textbox', { name: 'Dockerfile' }).focus()
      await page.keyboard.press('Control+m')
      await expect(page.getByText('Tab moves the focus')).toBeVisible()
      await page.keyboard.press('Tab')
      await expect(page.getByRole('textbox', { name: 'Dockerfile' })).not.toBeFocused()

      await page.getByRole('textbox', { name: 'Dockerfile' }).focus()
      await page.keyboard.press('F6')
      await expect(page.getByRole('tab', { name: 'Findings' })).toBeFocused()
      await page.keyboard.press('F6')
      await expect(page.getByRole('button', { name: /^Review all fixes/ })).toBeFocused()
      await page.keyboard.press('F6')
      await expect(page.getByRole('tab', { name: 'Dockerfile' })).toBeFocused()
      await page.keyboard.press('F6')
      await expect(page.getByRole('textbox', { name: 'Dockerfile' })).toBeFocused()
      await page.keyboard.press('Shift+F6')
      await page.keyboard.press('Shift+F6')
      await expect(page.getByRole('button', { name: /^Review all fixes/ })).toBeFocused()
    })
  })
}

test('the list of findings is one stop, arrows walk it, and Enter goes to the line', async ({
  drydock,
  page,
}) => {
  await drydock.open()
  await drydock.paste(untidy)
  await drydock.settled()
  const rows = page.locator('[data-finding]')
  await rows.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(rows.nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(rows.last()).toBeFocused()
  const line = /line (\d+)/.exec(await rows.last().innerText())?.[1]
  await page.keyboard.press('Enter')
  await expect(page.getByText(new RegExp(`^Line ${line}, column`))).toBeVisible()
})
