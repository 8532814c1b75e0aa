import { expect, test, violationsOf, wasteful } from './drydock.ts'

test('everything is found and run with the keyboard alone', async ({ drydock, page }) => {
  await drydock.open()
  const dialog = page.getByRole('dialog', { name: 'Commands' })
  const field = dialog.getByRole('combobox', { name: 'Find a command' })
  const run = async (query: string, expected: string | RegExp) => {
    await page.keyboard.press('F1')
    await expect(field).toBeFocused()
    await page.keyboard.type(query)
    await expect(dialog.getByRole('option', { selected: true })).toContainText(expected)
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
  }

  await run('go to layers', 'Layers')
  await expect(page.getByRole('tab', { name: 'Layers' })).toBeFocused()
  await expect(page.getByRole('region', { name: /^Stage/ }).first()).toBeVisible()
  await run('go to text', 'The text')
  await expect(drydock.editor).toBeFocused()

  await run('platform arm64', 'linux/arm64')
  await expect(page.getByRole('combobox', { name: 'Target platform' })).toHaveValue('linux/arm64')
  await run('theme dark', 'Dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await run('node.js', 'Node.js')
  await expect.poll(() => drydock.text()).toContain('FROM node')
  await run('undo', /^Undo: Opened/)
  await expect.poll(() => drydock.text()).toContain('FROM python')

  await run('review', 'Review all fixes')
  await expect(page.getByRole('dialog', { name: 'Review all fixes' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(drydock.editor).toBeFocused()
})

test('all safe fixes are made at once, and taken back at once', async ({ drydock, page }) => {
  await drydock.open()
  await drydock.paste(wasteful)
  await drydock.settled()
  await page.keyboard.press('F1')
  await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused()
  await page.keyboard.type('safe')
  await page.keyboard.press('Enter')
  await expect(drydock.finding('Keep pip from storing what it downloads')).toHaveCount(0)
  expect(await drydock.text()).toContain('--no-cache-dir')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => drydock.text()).toBe(wasteful)
})

test('the list is a combobox: arrows go round, Escape gives the focus back, axe is content', async ({
  drydock,
  page,
}) => {
  await drydock.open()
  await page.getByRole('button', { name: 'Share' }).focus()
  await page.keyboard.press('ControlOrMeta+k')
  const field = page.getByRole('combobox', { name: 'Find a command' })
  const chosen = page.getByRole('dialog').getByRole('option', { selected: true })
  await expect(chosen).toContainText('Next finding')
  await expect(chosen).toContainText('F8')
  const first = await chosen.getAttribute('id')
  await expect(field).toHaveAttribute('aria-activedescendant', first ?? '')
  await page.keyboard.press('ArrowUp')
  await expect(chosen).toContainText('Help and shortcuts')
  await expect(chosen).toBeInViewport()
  await page.keyboard.press('ArrowDown')
  await expect(chosen).toHaveAttribute('id', first ?? '')
  expect(await violationsOf(page)).toEqual([])

  await page.keyboard.type('zzzz')
  await expect(page.getByText('No command is called so.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Share' })).toBeFocused()
})

test('F1 opens it from within Monaco, and Ctrl K there stays the beginning of a chord', async ({
  drydock,
  page,
}) => {
  await drydock.open('./')
  await drydock.monacoArrives()
  await drydock.editor.focus()
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.press('ControlOrMeta+c')
  await expect.poll(() => drydock.text()).toMatch(/^# FROM/)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('F1')
  await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(drydock.editor).toBeFocused()
})

test('a phone reaches it by touch', async ({ drydock, page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await drydock.open()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'All commands…' }).click()
  await page.getByRole('combobox', { name: 'Find a command' }).fill('cache')
  await page.getByRole('option', { name: /^Cache/ }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Cache' })).toBeAttached()
})
