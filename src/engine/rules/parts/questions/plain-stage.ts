import type { Dockerfile, From, ImageRef, Instruction, Run, Stage, Word } from '../../../facts/model.ts'
import { sliceOf } from '../../../text/span.ts'
import { isStart } from './final-user.ts'

/** The only stage of a file: it builds up to one of its RUNs, and what follows can stand in a stage of its own. */
export interface PlainStage {
  readonly from: From
  readonly name: Word
  readonly image: ImageRef
  /** From behind FROM up to the RUN, which is the last of them. */
  readonly builds: readonly Instruction[]
  readonly last: Run
  readonly rest: readonly Instruction[]
  /** The words that start the program, from ENTRYPOINT or else CMD. */
  readonly start: readonly string[]
}

/** The stage cut behind this RUN; undefined unless all of it is of the plainest kind. */
export function plainStage(
  { from, base, instructions, runs }: Stage,
  last: Run | undefined,
  { stages, source }: Dockerfile,
): PlainStage | undefined {
  const name = from?.image
  if (stages.length > 1 || !last || !name || from.name || from.flags.length > 0) return
  if (base.kind !== 'image' || name.value !== name.text || name.text.includes('"')) return
  const cut = instructions.indexOf(last) + 1
  const builds = instructions.slice(1, cut)
  const rest = instructions.slice(cut)
  const start = startOf(rest)
  const isPlain =
    builds.every(({ kind }) => buildKinds.has(kind)) &&
    rest.every((one) => restKinds.has(one.kind)) &&
    runs.every(
      ({ form, dialect, isComplete }) =>
        form.kind === 'shell' && form.heredocs.length === 0 && dialect === 'posix' && isComplete,
    )
  const needsArg =
    builds.some(({ kind }) => kind === 'arg') && rest.some(({ span }) => sliceOf(source, span).includes('$'))
  if (!isPlain || needsArg || !start) return
  return { from, name, image: base.image, builds, last, rest, start }
}

const buildKinds = new Set<Instruction['kind']>(['arg', 'env', 'workdir', 'copy', 'add', 'run'])
const restKinds = new Set<Instruction['kind']>([
  'cmd',
  'copy',
  'entrypoint',
  'env',
  'expose',
  'label',
  'run',
  'stopsignal',
  'user',
  'volume',
  'workdir',
])

function startOf(rest: readonly Instruction[]): readonly string[] | undefined {
  const starts = rest.filter(isStart)
  const first = starts.find(({ kind }) => kind === 'entrypoint') ?? starts[0]
  if (!first || starts.some(({ form }) => form.kind !== 'exec') || first.form.kind !== 'exec') return
  return first.form.items.map(({ value }) => value)
}

/** The ENVs of the build that the program may need, as written; undefined where they say more than plain values. */
export function carriedEnv(
  { builds }: PlainStage,
  isOfBuild: (key: string) => boolean,
  { source }: Dockerfile,
): readonly string[] | undefined {
  const envs = builds
    .filter((one) => one.kind === 'env')
    .filter(({ pairs }) => !pairs.every(({ key }) => isOfBuild(key)))
  const isPlain = envs.every(
    ({ span, pairs }) => !/[$\n]/.test(sliceOf(source, span)) && !pairs.some(({ key }) => isOfBuild(key)),
  )
  return isPlain ? envs.map(({ span }) => sliceOf(source, span)) : undefined
}

/** `WORKDIR` as it is behind the build, unless it is what every image begins with. */
export const carriedWorkdir = ({ rest: [next] }: PlainStage): readonly string[] =>
  next?.workdir === undefined || next.workdir === '/' || next.kind === 'workdir'
    ? []
    : [`WORKDIR ${next.workdir}`]
