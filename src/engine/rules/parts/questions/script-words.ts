import type { Command, Piece, RunScript, Word } from '../../../facts/model.ts'

/** `-r` alone or among others, as in `-fr`, or the long option. */
export const hasSwitch = ({ words }: Command, letter: string, long?: string): boolean =>
  words.some(
    ({ text }) => text === long || (text.startsWith('-') && !text.startsWith('--') && text.includes(letter)),
  )

export const operandsOf = ({ words }: Command): readonly Word[] =>
  words.filter(({ text }) => !text.startsWith('-'))

/** Commands that a `|` joins, in front and behind. */
export function pipedPairs({ commands }: RunScript): readonly (readonly [Command, Command])[] {
  const newest = new Map<number, Command>()
  return commands.flatMap((command) => {
    const front = newest.get(command.list)
    newest.set(command.list, command)
    return front && command.joinedBy === '|' ? [[front, command] as const] : []
  })
}

/** Commands of one list in which one follows the other, whatever joins them. */
export function neighbours({ commands }: RunScript): readonly (readonly [Command, Command])[] {
  const newest = new Map<number, Command>()
  return commands.flatMap((command) => {
    const front = newest.get(command.list)
    newest.set(command.list, command)
    return front ? [[front, command] as const] : []
  })
}

/** Only text, without quotes, variables or wildcards. */
export const isBare = (pieces: readonly Piece[]): boolean => pieces.every(({ kind }) => kind === 'text')
