import { expect, test, wasteful } from './drydock.ts'

test('paper gets a report: findings, sizes, layers and the numbered text, and none of the page', async ({
  drydock,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await drydock.open()
  await drydock.paste(wasteful)
  await drydock.settled()
  const ships = await drydock.ships.innerText()
  const report = page.locator('[data-print]')
  await expect(report).toHaveCount(0)

  await page.emulateMedia({ media: 'print' })
  await expect(report).toBeVisible()
  await expect(report).toContainText(/≈ [\d.]+ [MG]B/.exec(ships)?.[0] ?? 'no size')
  const row = report.getByRole('row').filter({ hasText: 'Delete the apt lists in the RUN that fetched them' })
  await expect(row.getByRole('cell').first()).toHaveText('4')
  await expect(row).toContainText(/−[\d.]+/)
  await expect(report.getByRole('table', { name: /^Stage 1 \(ships\)/ })).toContainText(
    'Base python:3.11-slim',
  )
  await expect(report.getByRole('listitem').last()).toHaveText('6CMD ["python", "main.py"]')
  await expect(page.getByRole('button', { name: 'Share' })).toBeHidden()
  // Dark text on white, whatever the page looks like.
  expect(await report.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(0, 0, 0)')
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  )

  await page.emulateMedia({ media: 'screen' })
  await expect(report).toHaveCount(0)
})

test('a text of many pages is printed to its end', async ({ drydock, page }) => {
  await drydock.open()
  const lines = Array.from({ length: 300 }, (_, index) => `RUN echo ${index}`)
  await drydock.paste(`FROM alpine:3.22\n${lines.join('\n')}\n`)
  await drydock.settled()
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(6)
})

test('the report is there when a script prints, which waits for nothing', async ({ drydock, page }) => {
  await drydock.open()
  await page.evaluate(() => {
    window.print = () => {
      dispatchEvent(new Event('beforeprint'))
      document.title = document.querySelector('[data-print] h1')?.textContent ?? 'nothing to print'
      dispatchEvent(new Event('afterprint'))
    }
  })
  await page.keyboard.press('F1')
  await page.getByRole('combobox', { name: 'Find a command' }).fill('print')
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle('Drydock: report on a Dockerfile')
})
