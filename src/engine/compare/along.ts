import { canonicalRepository } from '../facts/images/canonical-repository.ts'
import { imageFacts, slimPlaceOf } from '../facts/images/image-facts.ts'
import type { Dockerfile, ImageRef, Instruction, Stage } from '../facts/model.ts'
import type { Edit } from '../text/edit.ts'
import { type Chain, repositoryText, rootOf } from './chain.ts'
import { versionIn } from './distroless.ts'
import { fromEdit } from './from-edit.ts'
import { tagOf, type Variant, variantOf } from './variant.ts'

/** A build stage on the same image, and the image that fits the new base. */
export interface Companion {
  readonly stage: Stage
  readonly image: string
  readonly edit: Edit
}

/**
 * The build stages that have to change along: what they make for the final image (a virtual environment, compiled
 * modules) only works with the same version, C library and release.
 */
export function companionsOf(file: Dockerfile, chain: Chain, to: ImageRef): readonly Companion[] {
  const repository = canonicalRepository(chain.image)
  return file.stages.flatMap((stage): readonly Companion[] => {
    if (stage.isDead || chain.stages.includes(stage) || stage.base.kind !== 'image') return []
    const { image } = stage.base
    if (canonicalRepository(image) !== repository || !givesPrograms(stage, file, chain)) return []
    const tag = fittingTag(image, chain.image, to)
    const fitting = `${repositoryText(image)}:${tag}`
    const edit = stage.from?.image && fromEdit(stage.from.image, fitting)
    return tag === undefined || tag === image.tag || !edit ? [] : [{ stage, image: fitting, edit }]
  })
}

/** The tag of `image` that makes what runs on `to`, in a variant as near as possible to its own. */
function fittingTag(image: ImageRef, from: ImageRef, to: ImageRef): string | undefined {
  const repository = canonicalRepository(image)
  const own = variantOf(repository, image.tag)
  const before = variantOf(repository, from.tag)
  if (!own || !before) return undefined
  const after = variantAfter(from, to, before)
  if (!after) return undefined
  const isSameLine = own.numbers.slice(0, 2).join('.') === before.numbers.slice(0, 2).join('.')
  const version = isSameLine && after.version !== before.version ? after.version : own.version
  const system = isMusl(after) === isMusl(own) ? own.system : after.system
  const suite = isMusl(after) || after.suite === before.suite ? own.suite : after.suite
  return tagOf({ ...own, version, system, suite }, slimPlaceOf(image) ?? 'after-suite')
}

/** The new base as a variant of the old image: distroless images have no shell to build with, so a slim one stands for them. */
function variantAfter(from: ImageRef, to: ImageRef, before: Variant): Variant | undefined {
  const { distro, suite } = imageFacts(to)
  if (distro !== 'distroless' || !to.text.startsWith('gcr.io/'))
    return variantOf(canonicalRepository(to), to.tag)
  return {
    ...before,
    system: 'slim',
    suite,
    version: versionIn(to) === versionIn(from) ? before.version : (versionIn(to) ?? before.version),
  }
}

const isMusl = ({ system }: Variant): boolean => system === 'alpine' || system === 'alpine-slim'

/** What is no program, nor holds any. */
const textEndings: readonly string[] = [
  '.txt',
  '.toml',
  '.lock',
  '.json',
  '.yml',
  '.yaml',
  '.html',
  '.css',
  '.conf',
]

/** True when more than texts is copied into the final image from the stage, or from one that is built on it. */
export function givesPrograms(stage: Stage, file: Dockerfile, { stages }: Chain): boolean {
  const givers = new Set(file.stages.filter((one) => one === stage || rootOf(one) === stage))
  return stages.some(({ instructions }) => instructions.some((one) => takesPrograms(one, givers)))
}

function takesPrograms(one: Instruction, givers: ReadonlySet<Stage>): boolean {
  if (one.kind === 'run')
    return one.mounts.some(({ from }) => from?.kind === 'stage' && givers.has(from.stage))
  if (one.kind !== 'copy' || one.from?.kind !== 'stage' || !givers.has(one.from.stage)) return false
  return one.sources.some(
    ({ value, text }) => !textEndings.some((ending) => (value ?? text).endsWith(ending)),
  )
}
