/** The pieces of code in a text, which no language changes. */
export const codeOf = (text: string): readonly string[] =>
  [...text.matchAll(/`[^`]+`/g)].map(([code]) => code).sort()

/** What lies between Chinese characters or gaps is written as Chinese typography has it. */
const han = String.raw`\p{Script=Han}`
const slips = [
  ['a half-width mark after Chinese', new RegExp(`${han}[,;:?!.]`, 'u')],
  ['no space between Chinese and Latin', new RegExp(`${han}[A-Za-z0-9{\`]|[A-Za-z0-9}\`]${han}`, 'u')],
  ['a space beside a full-width mark', /[，。：；？！（）“”] | [，。：；？！（）“”]/u],
  ['three dots', /\.\.\./],
  ['two spaces', / {2}/],
] as const

/** What a Chinese text does not write as Chinese typography has it, and whether only one of the two is a sentence. */
export function slipsIn(english: string, chinese: string): readonly string[] {
  const plain = chinese.replace(/`[^`]+`/g, (code) => code.replace(/[,;:?!.]/g, ''))
  const ends = /[.?]$/.test(english) === /[。？]$/.test(chinese) ? [] : ['one of the two is a sentence']
  return [...slips.flatMap(([slip, pattern]) => (pattern.test(plain) ? [slip] : [])), ...ends].map(
    (slip) => `${slip}: ${chinese}`,
  )
}
