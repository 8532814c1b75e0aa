import type { Dockerfile, Instruction, Stage } from '../../../facts/model.ts'
import { isPlainPath } from '../../../facts/path.ts'
import { isForBuilding } from '../../../facts/tables/build-tools.ts'
import { insertAfter } from '../../../text/edit.ts'
import type { Fix } from '../../rule.ts'
import { carriedEnv, carriedWorkdir, plainStage } from '../questions/plain-stage.ts'
import { asName } from './in-file-case.ts'
import { dotnet } from './toolchains/dotnet.ts'
import { go } from './toolchains/go.ts'
import { java } from './toolchains/java.ts'
import { rust } from './toolchains/rust.ts'
import type { Toolchain } from './toolchains/toolchain.ts'
import { beginStage } from './two-stages.ts'

const toolchains: Readonly<Record<string, Toolchain | undefined>> = {
  golang: go,
  rust,
  'dotnet/sdk': dotnet,
  ...java,
}

/**
 * The fix that leaves a compiler in a stage of its own; undefined unless the file is one stage that builds one
 * program where its start command looks for it, and needs nothing else from then on.
 */
export function twoCompiledStages(stage: Stage, file: Dockerfile): Fix | undefined {
  const plain = plainStage(stage, stage.runs.at(-1), file)
  const toolchain =
    plain && Object.hasOwn(toolchains, plain.image.repository)
      ? toolchains[plain.image.repository]
      : undefined
  if (!plain?.start || !toolchain || plain.image.digest !== undefined) return
  const [build, ...others] = stage.runs.flatMap(({ commands }) => commands).filter(toolchain.builds)
  const product = build && toolchain.product(plain.start.words, build, plain)
  const runtime = build && toolchain.runtime(plain, build)
  const env = carriedEnv(plain.builds, (key) => toolchain.env.test(key), file)
  const { from, name, rest } = plain
  if (!product || !runtime || !env || others.length > 0 || !isPlainPath(product.from)) return
  if (rest.some(needsMore) || !stage.runs.every(({ installs }) => installs.every(isOfBuild))) return
  const shipped = [
    `FROM ${runtime}`,
    ...carriedWorkdir(plain),
    ...env,
    `COPY --from=build ${product.from} ${product.to}`,
  ]
  return {
    title: 'Build in one stage, ship in another',
    edits: [
      insertAfter(name.span, asName('build', from.keyword.text)),
      ...(toolchain.edits?.(build) ?? []),
      beginStage(plain, { shipped }, file),
      ...plain.start.edits,
    ],
  }
}

/** A program, a user or a shell that the small image does not have. */
const needsMore = (one: Instruction): boolean =>
  one.kind === 'run' ||
  (one.kind === 'healthcheck' && !one.isNone) ||
  (one.kind === 'user' && !/^\d+(:\d+)?$/.test(one.argument?.text ?? ''))

const isOfBuild = ({ manager, packages }: Stage['runs'][number]['installs'][number]): boolean =>
  manager.family !== 'os' || packages.every(({ name }) => isForBuilding(name))
