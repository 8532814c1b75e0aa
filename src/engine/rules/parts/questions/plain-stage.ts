import type { Dockerfile, From, ImageRef, Instruction, Run, Stage, Word } from '../../../facts/model.ts'
import { type Edit, replace } from '../../../text/edit.ts'
import { sliceOf } from '../../../text/span.ts'
import { execWords } from '../fixes/exec-words.ts'
import { isStart } from './final-user.ts'

/** The only stage of a file: it builds up to one of its RUNs, and what follows can stand in a stage of its own. */
export interface PlainStage {
  readonly from: From
  readonly name: Word
  readonly image: ImageRef
  /** ENV and WORKDIR right behind FROM, with which either stage may begin. */
  readonly head: readonly Instruction[]
  /** From behind FROM up to the RUN, which is the last of them. */
  readonly builds: readonly Instruction[]
  readonly last: Run
  readonly rest: readonly Instruction[]
  /** How the program starts without a shell; undefined where it needs one. */
  readonly start: Start | undefined
}

interface Start {
  /** From ENTRYPOINT or else CMD. */
  readonly words: readonly string[]
  /** What writes CMD and ENTRYPOINT as lists where they are not. */
  readonly edits: readonly Edit[]
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
  const isPlain =
    builds.every(({ kind }) => buildKinds.has(kind)) &&
    rest.every((one) => restKinds.has(one.kind)) &&
    rest.some(isStart) &&
    runs.every(
      ({ form, dialect, isComplete }) =>
        form.kind === 'shell' && form.heredocs.length === 0 && dialect === 'posix' && isComplete,
    )
  const needsArg =
    builds.some(({ kind }) => kind === 'arg') && rest.some(({ span }) => sliceOf(source, span).includes('$'))
  if (!isPlain || needsArg) return
  const headEnd = builds.findIndex(({ kind }) => kind !== 'env' && kind !== 'workdir')
  const head = builds.slice(0, headEnd)
  return { from, name, image: base.image, head, builds, last, rest, start: startOf(rest, source) }
}

const buildKinds = new Set<Instruction['kind']>(['arg', 'env', 'workdir', 'copy', 'add', 'run'])
const restKinds = new Set<Instruction['kind']>([
  'cmd',
  'copy',
  'entrypoint',
  'env',
  'expose',
  'healthcheck',
  'label',
  'run',
  'stopsignal',
  'user',
  'volume',
  'workdir',
])

function startOf(rest: readonly Instruction[], source: string): Start | undefined {
  const starts = rest.filter(isStart).map(({ kind, form }) => {
    if (form.kind === 'exec') return { kind, words: form.items.map(({ value }) => value), edits: [] }
    const list = execWords(form, source)
    if (list === undefined) return undefined
    const words = list.slice(2, -2).split('", "')
    return { kind, words, edits: [replace(form.span, list)] }
  })
  const known = starts.filter((one) => one !== undefined)
  const first = known.find(({ kind }) => kind === 'entrypoint') ?? known[0]
  // Behind an ENTRYPOINT a CMD in shell form means something else.
  const isClear =
    known.length === starts.length && (known.length === 1 || known.every((one) => !one.edits[0]))
  return first && isClear ? { words: first.words, edits: known.flatMap(({ edits }) => edits) } : undefined
}

/** The ENVs among these that the program may need, as written; undefined where they say more than plain values. */
export function carriedEnv(
  builds: readonly Instruction[],
  isOfBuild: (key: string) => boolean,
  { source }: Dockerfile,
): readonly string[] | undefined {
  const envs = builds
    .filter((one) => one.kind === 'env')
    .filter(({ pairs }) => !pairs.every(({ key }) => isOfBuild(key)))
  const isPlain = envs.every(
    ({ span, pairs }) => !/[$#]/.test(sliceOf(source, span)) && !pairs.some(({ key }) => isOfBuild(key)),
  )
  return isPlain ? envs.map(({ span }) => sliceOf(source, span)) : undefined
}

/** `WORKDIR` as it is behind the build, unless the stage begins with it. */
export function carriedWorkdir({ rest: [next] }: PlainStage, begun = '/'): readonly string[] {
  const workdir = next?.workdir
  return workdir === undefined || workdir === begun || next?.kind === 'workdir' ? [] : [`WORKDIR ${workdir}`]
}
