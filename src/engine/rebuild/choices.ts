import { isDirectory } from '../facts/cache-breaks.ts'
import type { Dockerfile } from '../facts/model.ts'
import { hasGlob } from '../sizes/path.ts'
import { contextPath } from './context-match.ts'
import { sourcePath, takenFromContext } from './source-path.ts'

/** Changes that are worth asking about for one Dockerfile. */
export interface Choices {
  /** Whether `source` is a change that means something here. */
  readonly hasSource: boolean
  readonly files: readonly string[]
  readonly arguments: readonly string[]
  readonly images: readonly string[]
}

/** A list that people still look through. */
const maxFiles = 200

export function choicesOf(file: Dockerfile): Choices {
  const { context, instructions } = file
  const named = takenFromContext(file).filter((path) => !hasGlob(path) && !isDirectory(path))
  // `lib/*.js` among the sizes is no file but a sum of several.
  const listed = [...(context.sizes?.keys() ?? [])].filter((path) => !hasGlob(path))
  const files = [...named, ...context.files.keys(), ...listed]
  return {
    hasSource: sourcePath(file) !== undefined,
    files: distinct(files.map((path) => contextPath(path).text).filter((path) => path !== '')).slice(
      0,
      maxFiles,
    ),
    arguments: distinct(
      instructions.flatMap((one) => (one.kind === 'arg' ? one.pairs.map(({ key }) => key) : [])),
    ),
    images: distinct(
      instructions.flatMap((one) => {
        if (one.kind === 'from') {
          const { kind } = one.stage.base
          return kind === 'stage' || kind === 'scratch' ? [] : (one.image?.value ?? one.image?.text ?? [])
        }
        if (one.kind === 'run')
          return one.mounts.flatMap(({ from }) => (from?.kind === 'image' ? from.image : []))
        return (one.kind === 'copy' || one.kind === 'add') && one.from?.kind === 'image' ? one.from.image : []
      }),
    ),
  }
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)]
