import type { Command, Word } from './model.ts'

/** Letters of curl that take the rest of the cluster, or the next word, as their value. */
const withValue = 'AbcCdDeEFhHKmoPQrtTuUwxXyYz'

/** The letters of a cluster such as `-fsSLo`; empty for anything else. */
export function curlSwitches(text: string): string {
  if (!/^-[^-]/.test(text)) return ''
  const end = [...text].findIndex((letter, index) => index > 0 && withValue.includes(letter))
  return end === -1 ? text.slice(1) : text.slice(1, end + 1)
}

/** True when one of the letters, or one of the long names, is among curl's options. */
export const hasCurlOption = ({ words }: Command, letters: string, names: readonly string[]): boolean =>
  words.some(
    ({ text }) =>
      names.includes(text.split('=', 1)[0] ?? '') ||
      [...curlSwitches(text)].some((one) => letters.includes(one)),
  )

/** The first cluster of plain switches, to which one more may be added in front: `-sSL`, `-sSLo`. */
export const curlCluster = ({ words }: Command): Word | undefined =>
  words.find(({ text, value }) => value === text && /^-[sSLkvfgjO]+o?$/.test(text))
