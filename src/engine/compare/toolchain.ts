import type { Dockerfile, Run, Stage } from '../facts/model.ts'
import { isBuildTool } from '../facts/tables/build-tools.ts'
import { isWheelOnly } from '../facts/tables/wheel-only.ts'
import type { CompiledPackage, ImageSize } from '../sizes/image-size.ts'
import { recipeOf } from '../sizes/tables/debian.ts'
import { type Edit, insertBefore } from '../text/edit.ts'
import { rootOf } from './chain.ts'
import { plainChain } from './rewrite-chain.ts'

/** What pip compiles in a stage that has no compiler. */
export interface Lack {
  readonly stage: Stage
  readonly packages: readonly CompiledPackage[]
}

/** The stages whose base and packages bring no compiler, though pip compiles in them. */
export function lacksOf(file: Dockerfile, { stages }: ImageSize): readonly Lack[] {
  return stages.flatMap(({ index, compiles }): readonly Lack[] => {
    const stage = file.stages[index]
    const packages = compiles.filter(({ name, isCertain }) => isCertain && !isWheelOnly(name))
    return stage && packages.length > 0 && !hasCompiler(stage) ? [{ stage, packages }] : []
  })
}

function hasCompiler(stage: Stage): boolean {
  const names: string[] = []
  for (let at: Stage | undefined = stage; at; at = at.base.kind === 'stage' ? at.base.stage : undefined)
    for (const { installs } of at.runs)
      for (const { packages } of installs) names.push(...packages.flatMap(({ name }) => name ?? []))
  const root = rootOf(stage)
  // Alpine's compiler comes without the headers of its C library.
  if (stage.distro === 'alpine')
    return hasAny(names, completeOnAlpine) || (hasAny(names, headersOfMusl) && hasAny(names, bareOnAlpine))
  if (names.some(isBuildTool)) return true
  if (root.base.kind !== 'image') return false
  const { image } = root.base
  const recipe = recipeOf(image)
  // Of an image without a known recipe we do not know.
  return recipe === undefined || recipe.installs.some((names) => names.some(isBuildTool))
}

const hasAny = (names: readonly string[], wanted: ReadonlySet<string>): boolean =>
  names.some((name) => wanted.has(name))
const completeOnAlpine: ReadonlySet<string> = new Set(['build-base', 'alpine-sdk', 'g++', 'rust', 'cargo'])
const bareOnAlpine: ReadonlySet<string> = new Set(['gcc', 'clang', 'gfortran'])
const headersOfMusl: ReadonlySet<string> = new Set(['musl-dev', 'libc-dev'])

/** The edit of a file that installs a compiler right before the first package is compiled. */
export function compilerEdit({ stage, packages }: Lack): Edit | undefined {
  const start = Math.min(...packages.map(({ at }) => at.start))
  const command = stage.runs.flatMap(({ commands }) => commands).find(({ span }) => span.start === start)
  if (!command || !plainChain(command.run)?.includes(command) || !isRoot(command.run)) return undefined
  return insertBefore(command.span, `${compilerInstall(stage)} && `)
}

const compilerInstall = ({ distro }: Stage): string =>
  distro === 'alpine'
    ? 'apk add --no-cache build-base'
    : 'apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev && rm -rf /var/lib/apt/lists/*'

const isRoot = ({ user = 'root' }: Run): boolean => ['root', '0'].includes(user.split(':')[0] ?? '')
