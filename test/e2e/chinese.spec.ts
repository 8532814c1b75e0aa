import type { Page } from '@playwright/test'
import { expect, test, violationsOf } from './drydock.ts'

const inChinese = async (page: Page, address = './?plain') => {
  await page.goto(address)
  await expect(page.getByRole('region', { name: '镜像大小' })).toHaveAttribute('aria-busy', 'false')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
}

const choose = async (page: Page, button: string, language: string) => {
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('menuitem', { name: language }).click()
}

test.describe('in a Chinese browser', () => {
  test.use({ locale: 'zh-CN' })

  test('the page is Chinese from the first paint on', async ({ page }) => {
    await page.addInitScript(() => {
      const look = () => {
        if (document.body?.innerText.includes('Findings')) document.documentElement.dataset.flash = 'English'
      }
      new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true })
    })
    await inChinese(page)
    await expect(page.getByRole('tab', { name: /^问题/ })).toBeVisible()
    await expect(page.locator('html')).not.toHaveAttribute('data-flash')
    await expect(page).toHaveTitle('Drydock：检查和修复 Dockerfile')
  })

  test('titles of rules and fixes are Chinese; what else rules say is English and marked so', async ({
    drydock,
    page,
  }) => {
    await inChinese(page)
    const install = 'RUN apt-get update && apt-get install curl'
    await drydock.editor.fill(`FROM debian:13${'\n'.repeat(12)}${install}\nCMD ["curl"]\n`)
    await expect(page.getByText('问题的具体描述、原因说明和手册目前只有英文。')).toBeVisible()
    const card = page.getByRole('article', { name: '让 apt-get 安装时不再询问' })
    await expect(card.getByRole('heading')).not.toHaveAttribute('lang')
    await expect(card.locator('[lang=en]').first()).toContainText('apt-get')
    await expect(card.getByRole('button', { name: '忽略…' }).first()).toBeVisible()

    const plan = page.getByRole('list').filter({ has: page.getByRole('button', { name: /^预览：/ }) })
    await expect(plan.getByRole('listitem').filter({ hasText: '添加 --no-install-recommends' })).toBeVisible()
    await expect(plan.locator('[lang=en]')).toHaveCount(0)

    const touching = await page
      .locator('[data-finding] > span:first-child')
      .evaluateAll((numbers) =>
        numbers
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map((one) => one.textContent),
      )
    expect(touching).toEqual([])

    // No heading is English, whichever rule found something.
    const headings = page.getByRole('group', { name: '问题', exact: true }).getByRole('heading')
    for (const heading of await headings.allTextContents()) expect(heading).toMatch(/\p{Script=Han}/u)

    await choose(page, '主题与语言', 'English')
    await expect(page.getByRole('article', { name: 'Let apt-get install without asking' })).toBeVisible()
    await expect(page.getByText('Descriptions, reasons and the handbook')).toHaveCount(0)
  })

  test('rules are found by their Chinese names, and on paper they have them', async ({ page }) => {
    await inChinese(page)
    await page.getByRole('tab', { name: /^设置/ }).click()
    await page.getByRole('searchbox', { name: '按名称或编号查找规则' }).fill('多余的参数')
    await expect(page.getByRole('listitem').filter({ hasText: '去掉多余的参数' })).toBeVisible()
    await page.getByRole('searchbox', { name: '按名称或编号查找规则' }).fill('surplus words')
    await expect(page.getByRole('listitem').filter({ hasText: '去掉多余的参数' })).toBeVisible()

    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    const titles = page.locator('[data-print] td strong')
    await expect(titles.first()).toBeVisible()
    for (const title of await titles.allTextContents()) expect(title).toMatch(/\p{Script=Han}/u)
    await expect(page.locator('[data-print] td [lang=en]').first()).not.toBeEmpty()
    await page.setViewportSize({ width: 700, height: 900 })
    expect(await misfits(page)).toEqual([])
  })

  test('English is one choice away, stays, and leads back', async ({ drydock, page }) => {
    await inChinese(page)
    await drydock.editor.fill('FROM debian:13\nRUN apt-get update\n')
    await choose(page, '主题与语言', 'English')
    await expect(page.getByRole('tab', { name: /^Findings/ })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.getByRole('button', { name: 'Theme and language' })).toBeFocused()
    await expect(drydock.editor).toHaveValue('FROM debian:13\nRUN apt-get update\n')

    await page.reload()
    await expect(page.getByRole('tab', { name: /^Findings/ })).toBeVisible()
    await choose(page, 'Theme and language', 'As the browser')
    await expect(page.getByRole('tab', { name: /^问题/ })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('tab', { name: /^问题/ })).toBeVisible()
  })

  test('commands are found by their English names as well', async ({ page }) => {
    await inChinese(page)
    await page.keyboard.press('F1')
    const list = page.getByRole('dialog', { name: '命令' })
    await expect(list.getByRole('combobox')).toBeFocused()
    await page.keyboard.type('theme dark')
    await expect(list.getByRole('option')).toHaveText(/深色/)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('share')
    await expect(list.getByRole('option').first()).toHaveText(/分享/)
  })

  test('a shared link leaves the reader their own language', async ({ page, browser }) => {
    await inChinese(page, './?plain&lang=zh-CN')
    await page.getByRole('button', { name: '分享' }).click()
    const link = await page.getByRole('textbox', { name: '链接' }).inputValue()
    expect(new URL(link).search).toBe('')
    expect(new URL(page.url()).searchParams.get('lang')).toBe('zh-CN')
    expect(new URL(page.url()).hash).toBe(new URL(link).hash)

    const elsewhere = await browser.newContext({ locale: 'en-GB' })
    const reader = await elsewhere.newPage()
    await reader.goto(link)
    await expect(reader.getByRole('tab', { name: /^Findings/ })).toBeVisible()
    await elsewhere.close()
  })

  test('without the Chinese words the page works in English', async ({ drydock, page }) => {
    const contentType = 'text/javascript'
    await page.route(/\/assets\/zh-[^/]+\.js$/, (route) =>
      route.fulfill({ contentType, body: 'throw Error()' }),
    )
    await drydock.open()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })

  test('a frame speaks the language of its reader, or the one it is given', async ({ page }) => {
    await inChinese(page, './?embed=1')
    await expect(page.getByRole('link', { name: '在 Drydock 中打开' })).toBeVisible()
    await page.goto('./?embed=1&lang=en')
    await expect(page.getByRole('link', { name: 'Open in Drydock' })).toBeVisible()
  })

  for (const width of [1440, 390]) {
    test.describe(`at ${width} pixels axe finds nothing, and everything has room`, () => {
      test.slow()

      test.beforeEach(async ({ page }) => {
        await page.emulateMedia({ reducedMotion: 'reduce' })
        await page.setViewportSize({ width, height: 900 })
        await inChinese(page)
      })

      test('in the views', async ({ page }) => {
        await look(page, '问题')
        const role = width > 390 ? 'tab' : 'button'
        for (const view of width > 390
          ? ['镜像层', '缓存', '对比', '文件', '设置']
          : ['代码', '镜像层', '缓存', '对比']) {
          await page.getByRole(role, { name: new RegExp(`^${view}`) }).click()
          await look(page, view)
        }
      })

      test('in the dialogs', async ({ page }) => {
        for (const [button, name] of [
          [/^(查看全部修复|修复) \(/, '查看全部修复'],
          ['分享', '分享'],
        ] as const) {
          await page.getByRole('button', { name: button }).click()
          await expect(page.getByRole('dialog', { name })).toBeVisible()
          await look(page, name)
          await page.keyboard.press('Escape')
          await expect(page.getByRole('dialog')).toHaveCount(0)
        }
        await page.keyboard.press('F1')
        await expect(page.getByRole('dialog', { name: '命令' })).toBeVisible()
        await look(page, '命令')
      })
    })
  }
})

test('in an English browser the page can be made Chinese, by choice and by link', async ({
  drydock,
  page,
}) => {
  await drydock.open()
  await choose(page, 'Theme and language', '简体中文')
  await expect(page.getByRole('tab', { name: /^问题/ })).toBeVisible()
  await page.goto('./?plain&lang=en')
  await expect(page.getByRole('tab', { name: /^Findings/ })).toBeVisible()
  await choose(page, 'Theme and language', '简体中文')
  await expect(page.getByRole('tab', { name: /^问题/ })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('tab', { name: /^问题/ })).toBeVisible()
})

const look = async (page: Page, where: string) => {
  expect(await violationsOf(page), where).toEqual([])
  expect(await misfits(page), where).toEqual([])
}

/** What sticks out of the page, and words of Chinese that are broken in two because their place is too narrow. */
const misfits = (page: Page) =>
  page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>('button, a, h1, h2, h3, label, select, [role=tab]'),
    ]
    const width = document.documentElement.clientWidth
    const outside = all.filter((one) => {
      const box = one.getBoundingClientRect()
      // What scrolls by itself, such as the row of chips on a phone, may go on beyond the edge.
      const scrolls = one.closest('[class*=overflow-x-auto]') !== null
      return box.width > 1 && !scrolls && one.checkVisibility() && (box.right > width + 1 || box.left < -1)
    })
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const broken: string[] = []
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(node)
      const text = node.textContent ?? ''
      if (/^\p{Script=Han}{2,6}$/u.test(text) && range.getClientRects().length > 1) broken.push(text)
    }
    const page = document.documentElement.scrollWidth > width ? ['the page scrolls sideways'] : []
    return [...page, ...broken, ...outside.map(({ outerHTML }) => outerHTML.slice(0, 120))]
  })
