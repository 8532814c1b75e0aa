import type { Command, PackageCall } from '../../facts/model.ts'

/** The value of the first of these flags: `--prefix /x`, `--prefix=/x`, and `-t/x` for short ones. */
export function flagValue({ words }: Pick<Command, 'words'>, names: readonly string[]): string | undefined {
  for (const [at, { value, text }] of words.entries()) {
    const word = value ?? text
    for (const name of names) {
      if (word === name) return words[at + 1]?.value
      if (word.startsWith(`${name}=`)) return value?.slice(name.length + 1)
      if (name.length === 2 && word.startsWith(name) && !word.startsWith('--')) return value?.slice(2)
    }
  }
  return
}

/** Every value of a flag that may be repeated or hold a list: `--with a,b --with c`. */
export const flagValues = ({ words }: Pick<Command, 'words'>, names: readonly string[]): string[] =>
  words.flatMap(({ value, text }, at) => {
    const word = value ?? text
    const name = names.find((one) => word === one || word.startsWith(`${one}=`))
    if (name === undefined) return []
    return (word === name ? (words[at + 1]?.value ?? '') : word.slice(name.length + 1))
      .split(',')
      .filter(Boolean)
  })

/** The flag stands there, alone or (one letter) in a cluster such as `-rf`. */
export const hasFlag = ({ words }: Pick<Command, 'words'>, ...names: readonly string[]): boolean =>
  words.some(({ text }) =>
    names.some((name) =>
      name.length === 2
        ? text.startsWith('-') && !text.startsWith('--') && text.includes(name.slice(1))
        : text === name,
    ),
  )

/** Words that are no flags. */
export const operandsOf = ({ words }: Pick<Command, 'words'>): string[] => {
  const dashes = words.findIndex(({ text }) => text === '--')
  return words.flatMap(({ value, text }, at) =>
    text.startsWith('-') && (dashes === -1 || at <= dashes) ? [] : [value ?? text],
  )
}

/** The files that `<` gives to it, as far as the text tells them. */
export const inputsOf = ({ redirections }: Pick<Command, 'redirections'>): string[] =>
  redirections.flatMap(({ operator, target }) => (operator === '<' && target?.value ? [target.value] : []))

/** The names behind the verb of a package manager's call; `$buildDeps` may hold several. */
export const namesIn = ({
  command: { words },
  verb,
  manager,
}: Pick<PackageCall, 'command' | 'verb' | 'manager'>): string[] =>
  words
    .filter(({ span }, at) => {
      const isValue = at > 0 && manager.valueFlags.includes(words[at - 1]?.text ?? '')
      return !isValue && (!verb || span.start > verb.span.start)
    })
    .flatMap(({ value, text }) => (value ?? text).split(/\s+/))
    .filter((word) => word !== '' && !word.startsWith('-') && !word.startsWith('$'))
