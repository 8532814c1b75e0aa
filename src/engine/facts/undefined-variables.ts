import type { WordPart } from '../text/word.ts'
import { hasKnownEnv } from './images/image-facts.ts'
import type { Instruction, Stage, Word } from './model.ts'

/** A variable that Docker expands to nothing, because nothing has set it. */
export interface UndefinedVariable {
  readonly part: Extract<WordPart, { kind: 'variable' }>
  /** The name in whose value it stands, in ENV, ARG and LABEL. */
  readonly key: string | undefined
}

/** A word that Docker itself expands, with what is in force there. */
interface Expanded {
  readonly word: Word
  readonly key?: string
  readonly isKnown?: (name: string) => boolean
}

/**
 * What nothing above defines. Where the base image is not known it may define anything, so only names that
 * `isForgotten` are told.
 */
export function undefinedVariables(
  instruction: Instruction,
  isForgotten: (name: string) => boolean,
): UndefinedVariable[] {
  const { scope, stage, isOnbuild } = instruction
  if (isOnbuild || !stage.from) return []
  const isTold = (name: string): boolean =>
    !scope.get(name) && !predefinedProxies.has(name) && (isForgotten(name) || knowsEnv(stage))
  return expandedWords(instruction).flatMap(({ word, key, isKnown }) =>
    word.parts.flatMap((part) =>
      part.kind === 'variable' && !isKnown?.(part.name) && isTold(part.name) ? [{ part, key }] : [],
    ),
  )
}

/** The base image's variables are known to the last. */
export function knowsEnv({ base }: Stage): boolean {
  if (base.kind === 'stage') return knowsEnv(base.stage)
  return base.kind === 'scratch' || (base.kind === 'image' && hasKnownEnv(base.image))
}

/** Shells expand RUN, CMD and ENTRYPOINT by themselves, and Docker says nothing about EXPOSE. */
function expandedWords(instruction: Instruction): readonly Expanded[] {
  switch (instruction.kind) {
    case 'copy':
    case 'add': {
      const { sources, destination, flags } = instruction
      return words([...sources, destination, ...flags.filter(isExpanded).map(({ value }) => value)])
    }
    case 'run':
      return words(instruction.flags.filter(({ name }) => name === 'mount').map(({ value }) => value))
    case 'env':
    case 'label':
      return instruction.pairs.flatMap(({ key, value }) => (value ? [{ word: value, key }] : []))
    case 'arg': {
      // Unlike ENV, a later name of the same ARG may use an earlier one.
      const firstOf = new Map(instruction.pairs.map(({ key }, index) => [key, index] as const).toReversed())
      return instruction.pairs.flatMap(({ key, value }, index) => {
        const isKnown = (name: string): boolean => (firstOf.get(name) ?? index) < index
        return value ? [{ word: value, key, isKnown }] : []
      })
    }
    case 'user':
      return words([instruction.argument])
    case 'workdir':
      return words([instruction.path])
    case 'volume':
      return words(instruction.paths)
    case 'stopsignal':
      return words([instruction.signal])
    default:
      return []
  }
}

const isExpanded = ({ name }: { readonly name: string }): boolean => name !== 'from'

const words = (all: readonly (Word | undefined)[]): Expanded[] =>
  all.flatMap((word) => (word ? [{ word }] : []))

/** BuildKit passes them to every RUN: docs.docker.com/reference/dockerfile/#predefined-args */
const predefinedProxies = new Set(
  ['http_proxy', 'https_proxy', 'ftp_proxy', 'no_proxy', 'all_proxy'].flatMap((name) => [
    name,
    name.toUpperCase(),
  ]),
)
