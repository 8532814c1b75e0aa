import type { Dockerfile } from '../../../facts/model.ts'

const isLower = (text: string): boolean => text === text.toLowerCase()

/** An instruction that a fix writes, in the case of the file: behind `from` comes `run`. */
export function inFileCase(line: string, { instructions }: Dockerfile): string {
  const first = instructions[0]
  const [keyword = '', ...words] = line.split(' ')
  if (!first || !isLower(first.keyword.text)) return line
  const isFrom = keyword === 'FROM'
  return [keyword.toLowerCase(), ...words.map((word) => (isFrom && word === 'AS' ? 'as' : word))].join(' ')
}

/** ` AS name`, in the case of the FROM that it is put behind. */
export const asName = (name: string, keyword: string): string => ` ${isLower(keyword) ? 'as' : 'AS'} ${name}`
