import { expect, test } from 'vitest'
import { fixes } from '../../../src/app/words/zh/titles/fixes.ts'
import { titleOf } from '../../../src/app/words/zh/titles/index.ts'
import { knownRules } from '../../../src/engine/report/known-rules.ts'
import { codeOf, slipsIn } from './chinese.ts'
import { madeTitles, titlesIn, writtenTitles } from './fix-titles.ts'

const parts = import.meta.glob<Readonly<Record<string, Readonly<Record<string, string>>>>>(
  ['/src/app/words/zh/titles/*.ts', '!**/index.ts'],
  { eager: true },
)
const entries = Object.values(parts).flatMap((part) => Object.values(part).flatMap(Object.entries<string>))
const fixEntries: readonly string[] = Object.keys(fixes)

const made = madeTitles()
const written = writtenTitles()

/** Titles that nobody put into Chinese, each with the place to look for it. */
const missing = (titles: readonly { title: string; where: string }[]) => [
  ...new Set(
    titles
      .filter(({ title }) => titleOf(title) === title)
      .map(({ title, where }) => `src/app/words/zh/titles lacks “${title}” (${where})`),
  ),
]

/** The entry that a title of a fix goes by. */
const patternOf = (title: string) => {
  let count = 0
  return title.replace(/`[^`]*`/g, () => {
    count += 1
    return `\`{${count}}\``
  })
}

test('every rule has a Chinese title, and every title is of a rule', () => {
  expect(missing(knownRules.map(({ title, name }) => ({ title, where: name })))).toEqual([])
  const ofRules = new Set(knownRules.map(({ title }) => title))
  const known = entries.map(([english]) => english)
  expect(known.filter((one) => !fixEntries.includes(one) && !ofRules.has(one))).toEqual([])
  expect(known.filter((one, at) => known.indexOf(one) !== at)).toEqual([])
})

test('every fix that the examples of rules make has a Chinese title', () => {
  expect(made.length).toBeGreaterThan(200)
  expect(missing(made)).toEqual([])
})

test('every title of a fix in the code of the engine has Chinese, and all Chinese is of such a title', () => {
  expect(written.length).toBeGreaterThan(100)
  expect(missing(written)).toEqual([])
  const all = new Set([...made, ...written].flatMap(({ title }) => [title, patternOf(title)]))
  expect(fixEntries.filter((one) => !all.has(one))).toEqual([])
})

test('titles of fixes are found in code wherever a fix may have them', () => {
  const code = `
    const rule = defineRule({ severity: 'info', title: 'A rule' })
    const title = isIt ? 'One' : \`Two \\\`\${b}\\\`\`
    const fix = edits && { title: \`Three \${quoted(b)}\`, edits }
    const more = { title: \`Four \${names.join(' and ')}\`, edits }`
  expect(titlesIn('a.ts', code).map(({ title }) => title)).toEqual(['One', 'Two `x`', 'Three `x`'])
})

test('titles keep their code, and are written as Chinese', () => {
  for (const [english, chinese] of entries) expect(codeOf(chinese), english).toEqual(codeOf(english))
  expect(entries.flatMap(([english, chinese]) => slipsIn(english, chinese))).toEqual([])
})

test('code goes where the Chinese has it, as it is', () => {
  expect(titleOf('Write `&&` for `;`')).toBe('用 `&&` 代替 `;`')
  expect(titleOf('Write `{2} $& $1` for `{1}`')).toBe('用 `{2} $& $1` 代替 `{1}`')
  expect(titleOf('Add ``')).toBe('添加 ``')
  expect(titleOf('Open a text file')).toBe('请打开文本文件')
})

test('what nobody put into Chinese stays as it is', () => {
  for (const title of ['', 'Shine `x`', 'Use `a', 'toString', 'Use `{1}` and `{2}`'])
    expect(titleOf(title)).toBe(title)
})

test('a title of any length is looked up in a time that grows as it does', () => {
  const long = '`'.repeat(200_001)
  const before = performance.now()
  expect(titleOf(long)).toBe(long)
  expect(performance.now() - before).toBeLessThan(2_000)
})
