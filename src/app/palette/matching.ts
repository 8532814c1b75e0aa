import type { Command } from './command.ts'

/** The commands that hold every word of the query, the closest first, and otherwise in the order given. */
export function matching(commands: readonly Command[], query: string): readonly Command[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return commands
    .map((command) => ({ command, closeness: closenessOf(`${command.text} ${command.group}`, words) }))
    .filter(({ closeness }) => closeness > 0)
    .sort((a, b) => b.closeness - a.closeness)
    .map(({ command }) => command)
}

/** 0 when a word is missing. */
function closenessOf(text: string, words: readonly string[]): number {
  const lower = text.toLowerCase()
  const each = words.map((word) => {
    if (lower.startsWith(word)) return 4
    if (lower.split(/[^\p{L}\p{N}]+/u).some((start) => start.startsWith(word))) return 3
    if (lower.includes(word)) return 2
    return holdsInOrder(lower, word) ? 1 : 0
  })
  return each.includes(0) ? 0 : 1 + each.reduce<number>((sum, one) => sum + one, 0)
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
