import { canonicalRepository } from '../../../facts/images/canonical-repository.ts'
import { imageFacts } from '../../../facts/images/image-facts.ts'
import type { Command, CommandForm, Dockerfile, ImageRef, Instruction, Stage } from '../../../facts/model.ts'
import { stepDownPrograms, stepsDownItself } from '../../../facts/tables/privilege-droppers.ts'
import { type Edit, insertAfter, insertBefore } from '../../../text/edit.ts'
import { lineBreakOf } from '../../../text/lines.ts'
import { sliceOf } from '../../../text/span.ts'
import { inFileCase } from '../fixes/in-file-case.ts'

/** `root`, `0`, `root:root`, `0:0`. */
export const isRoot = (user: string): boolean => /^"?(root|0)"?(:|$)/.test(user)

/** The stages whose instructions make up this one: itself, and those it is built FROM. */
export function lineage(stage: Stage): Stage[] {
  const stages = [stage]
  for (let { base } = stage; base.kind === 'stage'; { base } = base.stage) stages.push(base.stage)
  return stages
}

/** Commands that create a user in the stage or in one it is built FROM, newest first. */
export const userCreations = (stage: Stage): Command[] =>
  lineage(stage).flatMap(({ runs }) =>
    runs
      .flatMap(({ commands }) =>
        commands.filter(({ program }) => program === 'useradd' || program === 'adduser'),
      )
      .toReversed(),
  )

/** The user name that `useradd` or `adduser` creates: the operand that is no option's value. */
export function createdName({ words }: Command): string | undefined {
  const operands = words.filter(
    ({ text }, index) => !text.startsWith('-') && !takesValue(words[index - 1]?.text),
  )
  return operands.length === 1 ? operands[0]?.value : undefined
}

/** The usual options of both programs that are followed by a value. */
const takesValue = (flag: string | undefined): boolean =>
  flag !== undefined &&
  /^(-[a-zA-Z]*[ugGdsckKfebphRZ]|--(uid|gid|groups?|home(-dir)?|shell|comment|gecos|ingroup|skel|key|password|base-dir|expiredate|inactive))$/.test(
    flag,
  ) &&
  flag !== '-D' &&
  flag !== '-H' &&
  flag !== '-S'

/** An entrypoint script may do anything with a user that was made for it. */
export const startsByScript = (stage: Stage, { source }: Dockerfile): boolean =>
  lineage(stage).some(({ instructions }) =>
    instructions.some(
      (one) => one.kind === 'entrypoint' && /\.sh\b|entrypoint\W/.test(`${sliceOf(source, one.form.span)} `),
    ),
  )

/** True when the process that starts gives up root by itself. */
export function stepsDown(stage: Stage, file: Dockerfile): boolean {
  const { source } = file
  const starts = lineage(stage).flatMap(({ instructions }) => instructions.filter(isStart))
  const origin = lineage(stage).at(-1)?.base
  const keepsEntrypoint = !starts.some(({ kind }) => kind === 'entrypoint')
  if (origin?.kind === 'image' && keepsEntrypoint && imageStepsDown(origin.image, starts.length > 0))
    return true
  if (startsByScript(stage, file) && lineage(stage).some(bringsStepDown)) return true
  return starts.some(({ form }) => {
    const text = sliceOf(source, form.span)
    return stepDownPrograms.some((program) => text.includes(program))
  })
}

/** `gosu` or its like is installed for the entrypoint script. */
const bringsStepDown = ({ runs }: Stage): boolean =>
  runs.some(
    ({ installs, commands }) =>
      installs.some(({ packages }) =>
        packages.some(({ name }) => name !== undefined && steppers.has(name)),
      ) || commands.some(({ program }) => steppers.has(program)),
  )
const steppers = new Set(['gosu', 'su-exec'])

/** PHP's images for Apache and FPM start a server whose workers are `www-data`, unless something else is started. */
function imageStepsDown(image: ImageRef, startsOther: boolean): boolean {
  const repository = canonicalRepository(image)
  const words = image.tag?.split('-') ?? []
  return (
    stepsDownItself.has(repository) ||
    (repository === 'php' && !startsOther && (words.includes('apache') || words.includes('fpm')))
  )
}

type Start = Extract<Instruction, { readonly form: CommandForm; kind: 'cmd' | 'entrypoint' }>
export const isStart = (instruction: Instruction): instruction is Start =>
  instruction.kind === 'cmd' || instruction.kind === 'entrypoint'

/** The edit that puts lines where a stage is done building: in front of CMD and ENTRYPOINT, else at its end. */
export function insertBeforeStart(
  stage: Stage,
  lines: readonly string[],
  file: Dockerfile,
): Edit | undefined {
  const lastBuild = stage.instructions.findLastIndex(
    ({ kind }) =>
      kind === 'run' || kind === 'copy' || kind === 'add' || kind === 'workdir' || kind === 'shell',
  )
  const start = stage.instructions.slice(lastBuild + 1).find(isStart)
  const lineBreak = lineBreakOf(file.source)
  const written = lines.map((line) => inFileCase(line, file))
  if (start) return insertBefore(start.span, written.map((line) => line + lineBreak).join(''))
  const last = stage.instructions.at(-1)
  return last && insertAfter(last.span, written.map((line) => lineBreak + line).join(''))
}

/** What creates a system user with fixed ids, in the distribution's own dialect; undefined where none can be made. */
export function userLines(stage: Stage, { escape }: Dockerfile): readonly string[] | undefined {
  const origin = lineage(stage).at(-1)?.base
  if (origin?.kind === 'scratch' || stage.distro === 'distroless') return ['USER 65532:65532']
  const existing = origin?.kind === 'image' ? imageFacts(origin.image).users[0] : undefined
  if (existing) return [`USER ${existing}`]
  const create = stage.distro && createUser[stage.distro]
  return create ? [...runLines([...create, ...handOver(stage)], escape), 'USER 1001'] : undefined
}

const shadow = [
  'groupadd --system --gid 1001 app',
  'useradd --system --uid 1001 --gid app --no-create-home app',
]
const createUser: Partial<Record<NonNullable<Stage['distro']>, readonly string[]>> = {
  debian: shadow,
  ubuntu: shadow,
  rhel: shadow,
  suse: shadow,
  arch: shadow,
  alpine: ['addgroup -S -g 1001 app', 'adduser -S -D -H -u 1001 -G app app'],
}

/** Only what must be writable changes hands: the stage's volumes. */
function handOver({ instructions }: Stage): readonly string[] {
  const paths = instructions.flatMap((one) =>
    one.kind === 'volume' ? one.paths.flatMap(({ value }) => value ?? []) : [],
  )
  const own = paths.filter((path) => !openToAll.has(path))
  return own.length === 0 ? [] : [`mkdir -p ${own.join(' ')}`, `chown 1001:1001 ${own.join(' ')}`]
}

/** Everybody may write there already. */
const openToAll = new Set(['/tmp', '/var/tmp', '/dev/shm'])

const runLines = (commands: readonly string[], escape: string): readonly string[] =>
  commands.map((command, index) => {
    const more = index < commands.length - 1 ? ` ${escape}` : ''
    return `${index === 0 ? 'RUN ' : '    && '}${command}${more}`
  })
