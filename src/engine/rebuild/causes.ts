import type { Add, Copy, From, Instruction, Mount, Run, Stage, Word, Workdir } from '../facts/model.ts'
import { baseName, isAbsolute, normalPath } from '../facts/path.ts'
import { copiedBy, mountedBy } from './context-match.ts'
import type { Progress } from './progress.ts'
import { isEdited, type Question } from './question.ts'
import { anywhere, contentChange, landing, type Touch } from './touches.ts'
import { nameIn, nameInBodies } from './variables.ts'

/**
 * Why BuildKit no longer finds a step in its cache, the steps before it aside:
 * docs.docker.com/build/cache/invalidation.
 */
export interface Cause {
  readonly isSure: boolean
  readonly reason: string
  /** What the step makes differently because of it. */
  readonly touches: readonly Touch[]
}

export type Step = From | Run | Copy | Add | Workdir

/** What BuildKit counts as a step; everything else only sets what later steps or the image are to know. */
export function isStep(instruction: Instruction): instruction is Step {
  switch (instruction.kind) {
    case 'from':
      return instruction.stage.base.kind === 'image' || instruction.stage.base.kind === 'unknown'
    case 'run':
    case 'copy':
    case 'add':
    case 'workdir':
      return true
    default:
      return false
  }
}

/** The strongest cause; undefined when the step itself is as it was. */
export function causeOf(step: Step, progress: Progress, question: Question): Cause | undefined {
  if (isEdited(step, question)) return anyOutcome('its own text changes')
  const causes = [...causesOf(step, progress, question)]
  return causes.find(({ isSure }) => isSure) ?? causes[0]
}

function causesOf(step: Step, progress: Progress, question: Question): Iterable<Cause> {
  switch (step.kind) {
    case 'from':
      return causesOfFrom(step, question)
    case 'run':
      return causesOfRun(step, progress, question)
    case 'workdir':
      return causesOfWorkdir(step, progress, question)
    case 'copy':
    case 'add':
      return causesOfCopy(step, progress, question)
  }
}

const anyOutcome = (reason: string): Cause => ({ isSure: true, reason, touches: [anywhere] })

const uses = (name: string): Cause => anyOutcome(`it uses \`${name}\``)

const wordsIn = ({ flags }: Instruction): readonly (Word | undefined)[] => flags.map(({ value }) => value)

function* causesOfFrom(from: From, { change, globals }: Question): Iterable<Cause> {
  const name = nameIn([from.image, ...wordsIn(from)], globals)
  if (name !== undefined) yield uses(name)
  if (isChangedImage(from.image?.value ?? from.image?.text, change)) yield anyOutcome('there is a new image')
}

const isChangedImage = (image: string | undefined, change: Question['change']): boolean =>
  change.kind === 'image' && (change.image === undefined || change.image === image)

/** The environment, the user, the shell and the directory are part of a RUN; files only where it mounts them. */
function* causesOfRun(run: Run, progress: Progress, question: Question): Iterable<Cause> {
  const { names, isOtherUser, isOtherShell } = progress
  const [name] = names
  // Declared ARGs are in the environment whether the command uses them or not.
  if (name !== undefined) yield anyOutcome(`\`${name}\` is in its environment`)
  if (isOtherUser) yield anyOutcome('it runs as another user')
  if (isOtherShell && run.form.kind === 'shell') yield anyOutcome('it runs in another shell')
  for (const mount of run.mounts) yield* causesOfMount(mount, question)
}

/** Mounts are looked into for changes; a secret, a socket or a cache directory are not. */
function* causesOfMount({ type, source, from }: Mount, question: Question): Iterable<Cause> {
  const { inContext, change } = question
  if (from?.kind === 'image') {
    if (isChangedImage(from.image, change)) yield anyOutcome('it mounts the new image')
  } else if (from) {
    const path = source?.includes('$') ? undefined : normalPath(`/${source ?? ''}`)
    if (type === 'bind' || type === 'cache') yield* causesOfStage(from.stage, path, 'mounts', question)
  } else if (type === 'bind' && inContext) {
    const hit = source?.includes('$') ? { isSure: false } : mountedBy(source, inContext.path)
    if (hit)
      yield {
        ...anyOutcome(`it mounts ${inContext.name}`),
        isSure: hit.isSure && inContext.isSure,
      }
  }
}

function* causesOfWorkdir(
  workdir: Workdir,
  { names, isOtherUser }: Progress,
  question: Question,
): Iterable<Cause> {
  const name = nameIn([workdir.path], names)
  if (name !== undefined) yield uses(name)
  if (isOtherUser) yield anyOutcome('the directory gets another owner')
  if (question.argument === 'SOURCE_DATE_EPOCH') yield uses(question.argument)
}

function* causesOfCopy(copy: Copy | Add, progress: Progress, question: Question): Iterable<Cause> {
  const { names, isOtherDirectory } = progress
  const { sources, destination, heredocs, from } = copy
  const name =
    nameIn([...sources, destination, ...wordsIn(copy)], names) ??
    nameInBodies(heredocs, question.file.source, names)
  if (name !== undefined) yield uses(name)
  const path = destination?.value ?? destination?.text ?? ''
  if (isOtherDirectory && !isAbsolute(path)) yield anyOutcome('its destination is in another directory')
  if (from?.kind === 'image') {
    if (isChangedImage(from.image, question.change)) yield anyOutcome('it copies from the new image')
  } else if (from) {
    for (const source of sources)
      for (const cause of causesOfStage(from.stage, pathIn(source), 'copies', question))
        yield { ...cause, touches: [{ isSure: cause.isSure, at: copy.target, isExact: false }] }
  } else yield* causesOfContext(copy, question)
}

/** Absolute in the stage that it is taken from; undefined when it depends on the build. */
const pathIn = ({ value }: Word): string | undefined =>
  value === undefined ? undefined : normalPath(`/${value}`)

/** What comes from another stage is compared by content, so that stage may run again without effect. */
function* causesOfStage(
  stage: Stage,
  path: string | undefined,
  verb: 'copies' | 'mounts',
  { endings }: Question,
): Iterable<Cause> {
  const touches = endings.get(stage)?.progress.touches ?? []
  const effect = contentChange(path, touches)
  if (effect === undefined) return
  const isSure = effect === 'sure'
  const what = `${path === undefined ? 'files' : `\`${path}\``} of stage ${nameOf(stage)}`
  yield { ...anyOutcome(`it ${verb} ${what}, which ${isSure ? 'changes' : 'may change'}`), isSure }
}

function* causesOfContext(copy: Copy | Add, { inContext, lost }: Question): Iterable<Cause> {
  const match = inContext && copiedBy(copy, inContext.path)
  if (!match || !inContext) return
  const { source, rest } = match
  const isSure = match.isSure && inContext.isSure
  const at = landing(copy, rest, baseName(inContext.path.text))
  // An archive is unpacked, a directory's name stands for any file in it, and what is deleted later may not matter.
  const isExact = copy.kind === 'copy' && !inContext.path.isDirectory
  yield {
    isSure,
    reason:
      source.value === undefined
        ? `\`${source.text}\` depends on the build`
        : `\`${[copy.keyword.text, source.text, copy.destination?.text].join(' ')}\` ${isSure ? 'includes' : 'may include'} ${inContext.name}`,
    touches: [{ isSure: isSure && isExact && !lost.has(copy), at, isExact }],
  }
}

export const nameOf = ({ name, index }: Stage): string =>
  name === undefined ? String(index + 1) : `\`${name}\``
