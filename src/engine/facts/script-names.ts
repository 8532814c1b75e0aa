import type { Anatomy, Piece, ScriptAssignment } from '../shell/anatomy.ts'
import { once } from '../shell/once.ts'
import type { Command, Run } from './model.ts'

/** Which names a script sets and reads. */
export interface ScriptNames {
  /** An ARG or ENV in force, or a proxy, which Docker always knows. */
  readonly isDeclared: (name: string) => boolean
  /** The names that are declared, or that the script gives a value; undefined where there are very many. */
  readonly namesSet: () => ReadonlySet<string> | undefined
  readonly assignmentsTo: (name: string) => readonly ScriptAssignment[]
  /** The script gives it a value, in whatever way. */
  readonly sets: (name: string) => boolean
  /** Something reads it, or `export` hands it to other programs. */
  readonly reads: (name: string) => boolean
  /** `. ./env` and `eval` set and read names that are not seen here. */
  readonly hidesNames: boolean
  /** What it stands for has neither blanks nor wildcards. */
  readonly isPlain: (name: string) => boolean
}

export function scriptNames(
  { pieces, assignments }: Anatomy,
  commands: readonly Command[],
  run: Run,
): ScriptNames {
  const isDeclared = (name: string): boolean => {
    const origin = run.scope.get(name)?.origin
    return (origin !== undefined && origin !== 'base-image') || proxies.has(name)
  }
  const assigned = once(() => byName(assignments))
  const filled = once(() => new Set(commands.flatMap(namesFilledBy)))
  const read = once(
    () =>
      new Set([
        ...pieces.flatMap((piece) => (piece.kind === 'variable' ? piece.name : [])),
        ...commands.flatMap(namesHandedOnBy),
      ]),
  )
  const assignmentsTo = (name: string): readonly ScriptAssignment[] => assigned().get(name) ?? []
  const plain = new Map<string, boolean>()
  const isPlainWithin = (name: string, depth: number): boolean => {
    if (isNumber(name)) return true
    if (filled().has(name) || depth === 0) return false
    const known = plain.get(name)
    if (known !== undefined) return known
    // `x=$x` changes nothing.
    plain.set(name, true)
    const ways = assignmentsTo(name)
    const isAllPlain = ways.every((one) => isPlainValue(one, (inner) => isPlainWithin(inner, depth - 1)))
    const answer = ways.length === 0 ? isDeclared(name) : isAllPlain
    plain.set(name, answer)
    return answer
  }
  return {
    isDeclared,
    namesSet: once(() => {
      const names = new Set([...declaredIn(run), ...assigned().keys()])
      return names.size > enoughNames ? undefined : names
    }),
    assignmentsTo,
    sets: (name) => filled().has(name) || assignmentsTo(name).some(({ way }) => way !== 'prefix'),
    reads: (name) => read().has(name),
    hidesNames: commands.some(({ program }) => hiding.has(program)),
    isPlain: (name) => isPlainWithin(name, 20),
  }
}

function byName(assignments: readonly ScriptAssignment[]): ReadonlyMap<string, readonly ScriptAssignment[]> {
  const found = new Map<string, ScriptAssignment[]>()
  for (const one of assignments) {
    const others = found.get(one.name)
    if (others) others.push(one)
    else found.set(one.name, [one])
  }
  return found
}

const hiding: ReadonlySet<string> = new Set(['.', 'source', 'eval'])

/** `$#`, `$?`, `$$`, `$!`, `$-`. */
const isNumber = (name: string): boolean => name.length === 1 && '#?$!-'.includes(name)

const proxies: ReadonlySet<string> = new Set(
  ['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'NO_PROXY'].flatMap((name) => [name, name.toLowerCase()]),
)

/** Among more each name has a neighbour. */
const enoughNames = 200

function declaredIn(run: Run): readonly string[] {
  const names = [...proxies]
  for (let stage = run.stage, isOwn = true; names.length <= enoughNames; isOwn = false) {
    for (const one of stage.instructions) {
      if ((isOwn && one.span.start >= run.span.start) || names.length > enoughNames) break
      if (one.kind === 'env' || one.kind === 'arg') names.push(...one.pairs.map(({ key }) => key))
    }
    if (stage.base.kind !== 'stage') break
    stage = stage.base.stage
  }
  return names
}

export const isName = (text: string): boolean => /^[A-Za-z_]\w*$/.test(text)

const fillers: ReadonlySet<string> = new Set(['read', 'mapfile', 'readarray', 'getopts'])
const declarers: ReadonlySet<string> = new Set(['export', 'readonly', 'local', 'declare', 'typeset'])

/** `read -r NAME`, `printf -v NAME`, `local NAME`. */
const namesFilledBy = ({ program, words }: Command): readonly string[] =>
  fillers.has(program) || declarers.has(program) || (program === 'printf' && words[0]?.text === '-v')
    ? words.map(({ text }) => text).filter(isName)
    : []

const namesHandedOnBy = ({ program, words }: Command): readonly string[] =>
  declarers.has(program) ? words.map(({ text }) => text.split('=', 1)[0] ?? '') : []

function isPlainValue({ values, isArray, isAppended }: ScriptAssignment, isPlain: (name: string) => boolean) {
  return !isArray && !isAppended && values?.every(({ pieces }) => pieces.every(isPlainPiece)) === true

  function isPlainPiece(piece: Piece): boolean {
    switch (piece.kind) {
      case 'text':
        return !/[\s*?[]/.test(piece.value)
      case 'quoted':
        return piece.mark === '"' ? piece.pieces.every(isPlainPiece) : !/[\s*?[]/.test(piece.text)
      case 'variable':
        return piece.operator === '#' || (piece.operator === undefined && isPlain(piece.name))
      default:
        return piece.kind === 'arithmetic'
    }
  }
}

/** `$NAME`, `${…}`, `$(…)` or a backtick in a text: what a shell would put something in the place of. */
export const isExpansion = (text: string): boolean => /\$[\w{(]|`[^`]+`/.test(text)

/** A failure ends the script: `set -e`, or a SHELL with `-e`. */
export const stopsOnError = ({ commands, shell }: Run): boolean =>
  shell.words.some((word) => /^-[a-z]*e/.test(word)) ||
  commands.some(
    ({ program, words }) =>
      program === 'set' && words.some(({ text }) => /^-[a-zA-Z]*e/.test(text) || text === 'errexit'),
  )
