import { readFile } from 'node:fs/promises'
import { expect, test } from './drydock.ts'

const untidy = `FROM debian:13
RUN apt-get update && apt-get install curl
CMD ["curl"]
`

test('a configuration is imported, takes effect, travels in a link, and is taken back with one Undo', async ({
  drydock,
  page,
}) => {
  await drydock.open()
  await drydock.paste(untidy)
  const asks = drydock.finding('Let apt-get install without asking')
  await expect(asks).toBeVisible()

  await page.getByRole('tab', { name: 'Settings' }).click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import a file…' }).click()
  await (await choosing).setFiles({
    name: '.hadolint.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from(
      'ignored: [DL3014]\ntrustedRegistries: [ghcr.io]\nlabel-schema: {maintainer: email}\nodd: 1\n',
    ),
  })
  await expect(page.getByText('Settings are as .hadolint.yaml says.')).toBeVisible()
  await expect(page.getByText(/The setting odd is not known/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Trusted registries' })).toHaveValue('ghcr.io')
  await expect(page.getByRole('textbox', { name: 'Name of label 1' })).toHaveValue('maintainer')
  await page.getByRole('combobox', { name: 'Which rules to list' }).selectOption('changed')
  await expect(page.getByRole('combobox', { name: 'Level of apt-install-asks' })).toHaveValue('off')

  await page.getByRole('tab', { name: 'Findings' }).click()
  await expect(asks).toHaveCount(0)
  await page.getByRole('button', { name: 'Share' }).click()
  const link = await page.getByRole('dialog').getByRole('textbox', { name: 'Link' }).inputValue()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(asks).toBeVisible()

  await page.goto('about:blank')
  await page.goto(link)
  await drydock.settled()
  await expect(asks).toHaveCount(0)
})

test('a file that is no configuration changes nothing and says why', async ({ drydock, page }) => {
  await drydock.open()
  const before = await drydock.findings.count()
  await page.getByRole('tab', { name: 'Settings' }).click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import a file…' }).click()
  await (await choosing).setFiles({
    name: 'odd.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from('override: {error: 7}\n'),
  })
  await expect(page.getByText(/^odd\.yaml was not taken/)).toBeVisible()
  await page.getByRole('tab', { name: 'Findings' }).click()
  await expect(drydock.findings).toHaveCount(before)
})

test('levels, labels and registries are exported for hadolint and for the command line', async ({
  drydock,
  page,
}) => {
  await drydock.open()
  await page.getByRole('tab', { name: 'Settings' }).click()
  await page.getByRole('searchbox', { name: 'Find a rule by name or code' }).fill('DL3014')
  await page.getByRole('combobox', { name: 'Level of apt-install-asks' }).selectOption('off')
  await page.getByRole('textbox', { name: 'Trusted registries' }).fill('docker.io\n')
  await page.getByRole('button', { name: 'Add a label' }).click()
  await page.getByRole('textbox', { name: 'Name of label 1' }).fill('org.opencontainers.image.source')
  await page.getByRole('combobox', { name: 'What label 1 holds' }).selectOption('url')
  await page.getByRole('checkbox', { name: 'Report labels that are not in this list' }).check()

  const saved = async (button: string) => {
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: button }).click()
    const file = await saving
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
  }
  const yaml = await saved('.hadolint.yaml')
  expect(yaml.text).toContain('ignored:\n  - DL3014\n')
  expect(yaml.text).toContain('org.opencontainers.image.source: url')
  expect(yaml.text).toContain('strict-labels: true')
  const json = await saved('drydock.json')
  expect(json.name).toBe('drydock.json')
  expect(JSON.parse(json.text)).toEqual({
    levels: { 'apt-install-asks': 'off' },
    trustedRegistries: ['docker.io'],
    labelSchema: { 'org.opencontainers.image.source': 'url' },
    strictLabels: true,
  })
})
