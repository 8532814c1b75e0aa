import { parseImageRef } from '../../facts/image-ref.ts'
import { imageFacts } from '../../facts/images/image-facts.ts'
import type { ImageRef, Stage } from '../../facts/model.ts'
import type { Span } from '../../text/span.ts'
import { type Amount, between, exactly, MB, zero } from '../amount.ts'
import { compressed } from '../compression.ts'
import type { Basis } from '../image-size.ts'
import { baseLookup, installedLookup } from '../lookups.ts'
import { amountOf, ownImage } from '../measured.ts'
import { ownValue } from '../own-value.ts'
import { given, unknown } from '../rules-of-thumb.ts'
import type { EstimateInput, World } from '../world.ts'

export interface BaseWeight {
  readonly label: string
  readonly bytes: Amount
  readonly compressed: Amount
  readonly basis: Basis
  /** Where a real image tells the bytes: what the tables would. */
  readonly estimated?: Amount
}

/** The weight of what a stage starts from. */
export function baseWeight({ base, from }: Stage, input: EstimateInput): BaseWeight {
  const nothing = { bytes: zero, compressed: zero }
  if (base.kind === 'scratch') return { label: 'scratch', ...nothing, basis: given('an empty image') }
  if (base.kind !== 'image') {
    const label = from?.image?.text ?? 'base image'
    return { label, ...nothing, basis: unknown(base.kind === 'unknown' ? base.why : 'not an image') }
  }
  const { image } = base
  const own = ownValue(input.assumptions, image.text)
  if (own !== undefined)
    return { label: image.text, ...weighed(exactly(own)), basis: given(`your number for ${image.text}`) }
  const estimated = estimatedWeight(image, input)
  const real = ownValue(input.measured ?? {}, image.text)
  if (!real) return estimated
  const bytes = amountOf(real)
  return {
    label: image.text,
    bytes,
    compressed: real.compressed === undefined ? compressed(bytes, 'system') : exactly(real.compressed),
    basis: ownImage,
    ...(estimated.basis.kind !== 'unknown' && { estimated: estimated.bytes }),
  }
}

function estimatedWeight(image: ImageRef, input: EstimateInput): BaseWeight {
  const size = baseLookup({ image, platform: input.platform, tables: input.tables })
  if (size) return { label: image.text, bytes: size.onDisk, compressed: size.compressed, basis: size.basis }
  if (input.tables.baseImages)
    return {
      label: image.text,
      bytes: zero,
      compressed: zero,
      basis: unknown('no measurement of this image'),
    }
  return { label: image.text, ...weighed(guesses[imageFacts(image).variant]), basis: guessBasis }
}

const weighed = (bytes: Amount) => ({ bytes, compressed: compressed(bytes, 'system') })

/** Until the table of measurements arrives. */
const guesses = {
  alpine: between(5, 60, 500, MB),
  slim: between(25, 130, 600, MB),
  distroless: between(1, 30, 250, MB),
  full: between(30, 500, 1800, MB),
  other: between(5, 250, 1800, MB),
} as const satisfies Record<string, Amount>
const guessBasis: Basis = {
  kind: 'rule-of-thumb',
  note: 'by the kind of image, until its measurement is at hand',
}

// An image of Debian's that nothing more is known of holds at least this.
const plainDebian = parseImageRef('debian:trixie-slim')

/** What is known of a stage before its first instruction, the files aside. */
export function baseKnowledge(
  stage: Stage,
  input: EstimateInput,
): Omit<World, 'files' | 'copies' | 'settings' | 'compiles'> {
  const image = stage.base.kind === 'image' ? stage.base.image : undefined
  const facts = image && imageFacts(image)
  const packages = (of: ImageRef) => installedLookup({ image: of, tables: input.tables })
  const apt = image && packages(image)
  const guess =
    apt ?? (stage.distro === 'alpine' || stage.distro === 'rhel' ? undefined : packages(plainDebian))
  const present = new Map<string, Set<string>>()
  if (guess) present.set('apt', new Set(guess.installed))
  if (facts?.distro === 'alpine')
    present.set('apk', new Set(input.tables.look?.installedInAlpine(input.tables)))
  if (facts?.language === 'python')
    present.set('pip:/usr/local/lib/python3/site-packages', new Set(['pip', 'setuptools', 'wheel']))
  return {
    present,
    image,
    distro: facts?.distro ?? stage.distro,
    language: facts?.language,
    platform: input.platform,
    runtimeVersion: facts?.language === 'python' ? facts.runtimeVersion : undefined,
    aptBase: guess && { suite: guess.suite, slim: guess.slim, isCertain: apt?.isComplete ?? false },
  }
}

/** `FROM --platform=linux/arm64` has the stage be of that platform, whatever the image is built for. */
export function inputFor({ from }: Stage, input: EstimateInput): EstimateInput {
  const asked = from?.flags.find(({ name }) => name === 'platform')?.value?.value
  return asked?.includes('/') ? forPlatform(input, asked) : input
}

export const forPlatform = (input: EstimateInput, platform: string): EstimateInput =>
  platform === input.platform ? input : { ...input, platform }

export const baseSpan = ({ from, span }: Stage): Span =>
  from?.image?.span ?? { start: span.start, end: span.start }
