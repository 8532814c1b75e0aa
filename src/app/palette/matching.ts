import type { Command } from './command.ts'

/** The commands that hold every word of the query, shown or in English, the closest first, and otherwise in the order given. */
export function matching(commands: readonly Command[], query: string): readonly Command[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return commands
    .map((command) => ({ command, closeness: closenessOf(namesOf(command), words) }))
    .filter(({ closeness }) => closeness > 0)
    .sort((a, b) => b.closeness - a.closeness)
    .map(({ command }) => command)
}

const namesOf = ({ text, group, english = '' }: Command): readonly string[] =>
  [`${text} ${group}`, english].map((name) => name.toLowerCase())

/** 0 when a word is missing. */
function closenessOf(names: readonly string[], words: readonly string[]): number {
  const each = words.map((word) => Math.max(...names.map((name) => closenessOfWord(name, word))))
  return each.includes(0) ? 0 : 1 + each.reduce<number>((sum, one) => sum + one, 0)
}

function closenessOfWord(name: string, word: string): number {
  if (name.startsWith(word)) return 4
  if (name.split(/[^\p{L}\p{N}]+/u).some((start) => start.startsWith(word))) return 3
  if (name.includes(word)) return 2
  return holdsInOrder(name, word) ? 1 : 0
}

/** `fxal` is in `fix all`. */
function holdsInOrder(text: string, letters: string): boolean {
  let from = 0
  for (const letter of letters) {
    from = text.indexOf(letter, from) + 1
    if (from === 0) return false
  }
  return true
}
