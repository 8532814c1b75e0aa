import { expect, test } from './drydock.ts'

const untidy = `FROM debian:13
RUN apt-get update && apt-get install curl
COPY dist /srv
RUN curl -k https://example.com/install.sh | sh
USER app
CMD ["curl"]
`

test('a finding is ignored with a reason, in the words of another tool, and the reason is told', async ({
  drydock,
  page,
}) => {
  await drydock.open()
  await drydock.paste(untidy)
  const asks = drydock.finding('Let apt-get install without asking')
  await asks.getByRole('button', { name: 'Ignore…' }).click()
  await asks.getByRole('combobox', { name: 'As' }).selectOption('hadolint')
  await asks.getByRole('textbox', { name: /^Because/ }).fill('it never runs')
  await expect(asks.getByText('# hadolint ignore=DL3014 # it never runs')).toBeVisible()
  await asks.getByRole('button', { name: 'Add comment' }).click()
  await expect(asks).toHaveCount(0)
  expect(await drydock.text()).toContain('# hadolint ignore=DL3014 # it never runs\nRUN apt-get update')
  await page.getByText('1 ignored finding').click()
  await expect(page.getByText(/because it never runs/)).toBeVisible()
})

test('what can be fixed only after a look says so, and what cannot be fixed says so too', async ({
  drydock,
}) => {
  await drydock.open()
  await drydock.paste(untidy)
  await drydock.settled()
  const checks = drydock.finding('Leave certificate checks on')
  await expect(checks.getByRole('button', { name: 'Fix · look first' })).toBeVisible()
  await expect(drydock.page.getByText('No automatic fix').first()).toBeVisible()
})

test('a size given for COPY holds when lines are put above it, and can be forgotten', async ({
  drydock,
  page,
}) => {
  await drydock.open()
  await drydock.paste(untidy)
  await page.getByRole('tab', { name: 'Layers' }).click()
  await page.getByRole('textbox', { name: 'size of dist in MB' }).fill('40')
  await page.getByRole('button', { name: 'Use' }).first().click()
  const copied = page.getByRole('button', { name: /^Line \d+, COPY/ })
  await expect(copied).toHaveAccessibleName('Line 3, COPY: 40 MB')
  await drydock.editor.fill(untidy.replace('COPY', '# our site\nENV A=b\nCOPY'))
  await expect(copied).toHaveAccessibleName('Line 5, COPY: 40 MB')
  await page.getByRole('button', { name: 'Forget the size of dist' }).click()
  await expect(copied).toHaveAccessibleName(/size unknown/)
})

test("a text pasted over an example does not inherit the example's files", async ({ drydock, page }) => {
  await drydock.open()
  await expect(page.getByRole('tab', { name: 'Files 1' })).toBeVisible()
  await drydock.paste(untidy)
  await expect(page.getByRole('tab', { name: 'Files', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('tab', { name: 'Files 1' })).toBeVisible()
})
