import type { Add, Copy, Instruction, Stage } from '../facts/model.ts'
import { type Cause, causeOf, isStep, type Step } from './causes.ts'
import type { RebuildStep, StepState } from './plan.ts'
import { type Ending, type Progress, untouched } from './progress.ts'
import { isEdited, type Question } from './question.ts'
import { anywhere, type Touch, withTouch } from './touches.ts'
import { afterArg, afterEnv, nameIn } from './variables.ts'

/** The steps of one stage, and what the change has come to at its end. */
export function walk(stage: Stage, question: Question): { list: readonly RebuildStep[]; ending: Ending } {
  const parent = stage.base.kind === 'stage' ? stage.base.stage : undefined
  const inherited = parent && question.endings.get(parent)
  let progress = inherited?.progress ?? untouched
  const list: RebuildStep[] = []
  for (const instruction of [...(inherited?.triggers ?? []), ...stage.instructions]) {
    if (isStep(instruction)) {
      const cause = causeOf(instruction, progress, question)
      list.push(toldStep(instruction, cause, progress, question))
      progress = afterStep(instruction, cause, progress, question)
    }
    progress = afterSetting(instruction, progress, question)
  }
  return { list, ending: { progress, triggers: triggersOf(stage) } }
}

/** No image defers more; it keeps time linear. */
const maxTriggers = 50

/** ONBUILD speaks to the stages built FROM this one, as their first steps. */
const triggersOf = ({ instructions }: Stage): readonly Instruction[] =>
  instructions
    .flatMap((one) => (one.kind === 'onbuild' && one.trigger ? one.trigger : []))
    .slice(0, maxTriggers)

/** A stage that nobody needs is not built, whatever changes. */
export const unusedSteps = (stage: Stage, { lines }: Question): readonly RebuildStep[] =>
  stage.instructions.filter(isStep).map((step) => ({
    state: 'unused',
    reason: undefined,
    ...placed(step, lines.positionAt(step.span.start).line),
  }))

const placed = (step: Step, line: number) => ({
  at: step.span,
  line,
  instruction: step.keyword.text.toUpperCase(),
  work: step.kind === 'run' ? workOf(step) : [],
})

const workOf = ({ calls }: Extract<Step, { kind: 'run' }>): readonly string[] => [
  ...new Set(
    calls
      .filter(({ action }) => action === 'install' || action === 'build' || action === 'upgrade')
      .map(({ manager, verb, operands }) =>
        // `npm run build`, `yarn run build`
        [manager.name, verb?.text, verb?.text === 'run' ? operands[0]?.text : undefined]
          .filter(Boolean)
          .join(' '),
      ),
  ),
]

function toldStep(
  step: Step,
  cause: Cause | undefined,
  progress: Progress,
  { lines }: Question,
): RebuildStep {
  return { ...placed(step, lines.positionAt(step.span.start).line), ...outcome(step, cause, progress) }
}

function outcome(
  step: Step,
  cause: Cause | undefined,
  { rebuiltFrom, perhapsFrom }: Progress,
): { readonly state: StepState; readonly reason: string | undefined } {
  if (cause?.isSure) return { state: 'rebuilt', reason: cause.reason }
  const isApart = isLinked(step)
  if (rebuiltFrom !== undefined && !isApart)
    return { state: 'rebuilt', reason: `comes after line ${rebuiltFrom}` }
  if (cause) return { state: 'perhaps', reason: cause.reason }
  if (perhapsFrom !== undefined && !isApart)
    return { state: 'perhaps', reason: `comes after line ${perhapsFrom}` }
  const hasBroken = rebuiltFrom !== undefined || perhapsFrom !== undefined
  return {
    state: 'cached',
    reason: hasBroken ? '`--link` keeps it apart from the steps before' : undefined,
  }
}

/** docs.docker.com/reference/dockerfile/#copy---link */
const isLinked = (step: Step): step is Copy | Add =>
  (step.kind === 'copy' || step.kind === 'add') &&
  step.flags.some(({ name, value }) => name === 'link' && value?.text !== 'false')

function afterStep(step: Step, cause: Cause | undefined, progress: Progress, question: Question): Progress {
  const line = question.lines.positionAt(step.span.start).line
  const isOnChain = !isLinked(step) && (progress.rebuiltFrom ?? progress.perhapsFrom) !== undefined
  if (!cause && !isOnChain) return progress
  return {
    ...progress,
    rebuiltFrom: progress.rebuiltFrom ?? (cause?.isSure ? line : undefined),
    perhapsFrom: progress.perhapsFrom ?? (cause && !cause.isSure ? line : undefined),
    touches: touchesOf(step, cause).reduce(withTouch, progress.touches),
  }
}

/** A COPY made anew from the same files makes the same files; a command may make others. */
const touchesOf = (step: Step, cause: Cause | undefined): readonly Touch[] =>
  cause?.touches ?? (step.kind === 'run' ? [anywhere] : [])

/** What an instruction sets for those behind it. */
function afterSetting(instruction: Instruction, progress: Progress, question: Question): Progress {
  const { edit, argument, globals } = question
  const isOwn = isEdited(instruction, question)
  const ownEdit = isOwn ? edit : undefined
  switch (instruction.kind) {
    case 'env':
      return { ...progress, names: afterEnv(instruction, progress.names, ownEdit) }
    case 'arg':
      return {
        ...progress,
        names: afterArg(instruction, progress.names, { edit: ownEdit, argument, globals }),
      }
    case 'user':
      return { ...progress, isOtherUser: isOwn || isOther(instruction.argument, progress) }
    case 'shell':
      return { ...progress, isOtherShell: isOwn }
    case 'workdir': {
      const isRelative = instruction.path?.value?.startsWith('/') !== true
      return {
        ...progress,
        isOtherDirectory:
          isOwn || isOther(instruction.path, progress) || (isRelative && progress.isOtherDirectory),
      }
    }
    default:
      return progress
  }
}

const isOther = (word: Parameters<typeof nameIn>[0][number], { names }: Progress): boolean =>
  nameIn([word], names) !== undefined
