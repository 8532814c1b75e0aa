import type { Dockerfile, Instruction, Stage } from '../facts/model.ts'
import type { Span } from '../text/span.ts'
import { type ContextPath, contextPath, copiedBy, mountedBy } from './context-match.ts'

/** What an instruction does with a path of the build context. */
export interface PathUse {
  readonly path: string
  /** The instruction that takes it along. */
  readonly at: Span
  /** It ends up in a layer of the shipped image, not merely in a build stage or a mount. */
  readonly ships: boolean
  /** The instruction asks for this very path: a build without it fails. */
  readonly isNamed: boolean
}

export interface ContextUse {
  /** Paths that nothing takes are left out. */
  readonly uses: readonly PathUse[]
  /** Names of the package managers that RUN calls, so that what they install need not come from the context. */
  readonly managers: readonly string[]
}

/** Which of these paths the build takes from its context, `.dockerignore` aside. */
export function contextUseOf(file: Dockerfile, paths: readonly string[]): ContextUse {
  const managers = file.stages.flatMap(({ runs }) =>
    runs.flatMap(({ calls }) => calls.map(({ manager }) => manager.name)),
  )
  return {
    uses: paths.flatMap((path) => gravestUse(path, file) ?? []),
    managers: [...new Set(managers)],
  }
}

/** The gravest use: what ships before what is only built with, what is asked for by name before the rest. */
function gravestUse(path: string, { stages }: Dockerfile): PathUse | undefined {
  const where = contextPath(path)
  const uses = stages
    .filter(({ isDead }) => !isDead)
    .flatMap((stage) => stage.instructions.flatMap((one) => takenBy(one, stage, path, where) ?? []))
  const isNamed = uses.some((use) => use.isNamed)
  const gravest = uses.find(({ ships }) => ships) ?? uses[0]
  return gravest && { ...gravest, isNamed }
}

function takenBy(
  instruction: Instruction,
  { isShipped }: Stage,
  path: string,
  where: ContextPath,
): PathUse | undefined {
  const at = instruction.span
  if (instruction.kind === 'copy' || instruction.kind === 'add') {
    const match = copiedBy(instruction, where)
    return (
      match && { path, at, ships: isShipped, isNamed: match.rest === '' && match.source.value !== undefined }
    )
  }
  if (instruction.kind !== 'run') return
  const hits = instruction.mounts
    .filter(({ type, from }) => type === 'bind' && !from)
    .flatMap(({ source }) => mountedBy(source, where) ?? [])
  return hits.length === 0
    ? undefined
    : { path, at, ships: false, isNamed: hits.some(({ rest }) => rest === '') }
}
