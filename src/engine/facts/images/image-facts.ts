import type { Distro, ImageRef } from '../model.ts'
import { canonicalRepository } from './canonical-repository.ts'
import { type ImageTag, parseImageTag } from './image-tag.ts'
import type { KnownImage, Language } from './known/known-image.ts'
import { languageImages } from './known/languages.ts'
import { serviceImages } from './known/services.ts'
import { shelllessImage } from './known/shellless.ts'
import { systemImages } from './known/systems.ts'
import { imageFamilies, workbenchImages } from './known/workbenches.ts'
import { debianReleases, keyOf, ubuntuReleases } from './releases.ts'

export type { Language } from './known/known-image.ts'

/** What a base image is known to bring along. */
export interface ImageFacts {
  /** True when it is known that nothing in it, or in what usually starts it, sets a user. */
  readonly startsAsRoot: boolean
  /** Undefined when neither the repository nor the tag tells. */
  readonly distro: Distro | undefined
  /** `bookworm`, `jammy`, `3.22` …; for a moving tag the release it stood on in 2026. */
  readonly suite: string | undefined
  readonly variant: 'full' | 'slim' | 'alpine' | 'distroless' | 'other'
  readonly language: Language | undefined
  /** As far as the tag tells: `3.11`, `20`. */
  readonly runtimeVersion: string | undefined
  /** Preset variables; the value is undefined where it differs from tag to tag. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Preset user, when it is not root. */
  readonly user: string | undefined
  /** Other users that exist beside root: `node` in node images. */
  readonly users: readonly string[]
  readonly hasShell: boolean
  /** The tag of the smaller official variant of the same image, where one is known. */
  readonly slimVariant: string | undefined
}

const known: Readonly<Record<string, KnownImage>> = {
  ...languageImages,
  ...serviceImages,
  ...systemImages,
  ...workbenchImages,
}

const knownImage = (repository: string): KnownImage | undefined =>
  Object.hasOwn(known, repository)
    ? known[repository]
    : imageFamilies.find(({ prefix }) => repository.startsWith(prefix))?.known

/**
 * True when the tables list what the image sets, so that a variable they do not name is not set: Docker's official
 * language and system images, and shell-less ones. Of others the tables hold the main variables only.
 */
export function hasKnownEnv(image: ImageRef): boolean {
  const repository = canonicalRepository(image)
  if (shelllessImage(repository, image.tag)) return true
  const tables = [languageImages, systemImages]
  const entry = repository.includes('/')
    ? undefined
    : tables.find((table) => Object.hasOwn(table, repository))?.[repository]
  return entry?.env !== undefined && entry.distro !== 'windows'
}

/** Where an image's tags have the word `slim`; undefined when it has no such variant. */
export const slimPlaceOf = (image: ImageRef): KnownImage['slim'] =>
  knownImage(canonicalRepository(image))?.slim

/** Tables write `null` for "set, but not known"; facts write `undefined`. */
const presetEnv = ({ env = {} }: KnownImage): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value ?? undefined]))

/** A base image's facts; of a repository not known here, only what the tag says beyond doubt. */
export function imageFacts(image: ImageRef): ImageFacts {
  const repository = canonicalRepository(image)
  const shellless = shelllessImage(repository, image.tag)
  const entry = shellless?.known ?? knownImage(repository)
  const tag = tagOf(image, repository)
  const suite = shellless?.suite ?? suiteOf(repository, entry, tag)
  const distro = tag.distro ?? distroOf(suite) ?? entry?.distro ?? (isSlim(tag) ? 'debian' : undefined)
  const isChiselled = tag.words.some((word) => /^(?:chiseled|distroless)$/.test(word))
  const user = shellless ? shellless.user : isChiselled ? 'app' : userOf(repository, entry)
  return {
    startsAsRoot: entry !== undefined && user === undefined && !entry.isSwitched,
    distro: isChiselled || shellless ? 'distroless' : distro,
    suite,
    variant: isChiselled || shellless ? 'distroless' : variantOf(entry, tag, distro),
    language: entry?.language ?? languageInTag(tag)?.language,
    runtimeVersion: runtimeVersionOf(entry, tag),
    env: entry ? presetEnv(entry) : distro === 'windows' ? {} : { PATH: undefined },
    user,
    users: entry?.users ?? [],
    hasShell: shellless ? shellless.hasShell : !isChiselled && hasShell(repository, tag),
    slimVariant: entry?.slim && slimVariantOf(entry.slim, image.tag, tag),
  }
}

/** `bookworm` is the version of a debian image, not its suite alone. */
const tagOf = (image: ImageRef, repository: string): ImageTag => {
  // uv's and devcontainers' tags begin with the language: `python3.12-bookworm-slim`.
  const text = repository === 'ghcr.io/astral-sh/uv' ? image.tag?.replace(/^.*(?=python)/, '') : image.tag
  return parseImageTag(text)
}

function suiteOf(repository: string, entry: KnownImage | undefined, tag: ImageTag): string | undefined {
  if (tag.suite !== undefined) return tag.suite
  const { version } = tag
  if (entry?.isDistribution && version !== undefined) return releaseOf(repository, version)
  // A tag that names its distribution and no release: `8-alpine`.
  if (!entry?.suites || tag.distro !== undefined) return undefined
  if (entry.suitesAreOfSlim && !isSlim(tag)) return undefined
  return version === undefined
    ? entry.suites[0]?.[1]
    : entry.suites.find(([from]) => isAtLeast(version, from))?.[1]
}

const distroOf = (suite: string | undefined): Distro | undefined => {
  if (suite === undefined) return undefined
  if (Object.hasOwn(debianReleases, suite)) return 'debian'
  return Object.hasOwn(ubuntuReleases, suite) ? 'ubuntu' : undefined
}

/** Only images on Debian have a slim variant. */
const isSlim = ({ words }: ImageTag): boolean => words.includes('slim')

function releaseOf(repository: string, version: string): string | undefined {
  const [major = '', minor] = version.split('.')
  if (repository === 'debian') return keyOf(debianReleases, major)
  const release = minor === undefined ? undefined : `${major}.${minor}`
  if (repository === 'ubuntu') return release && keyOf(ubuntuReleases, release)
  return release ?? major
}

/** Versions compared number by number; `3` is at least `3.9`, for it means the newest 3. */
function isAtLeast(version: string, from: string): boolean {
  const left = version.split('.').map(Number)
  const right = from.split('.').map(Number)
  for (const [index, number] of left.entries()) {
    const other = right[index]
    if (other === undefined || number !== other) return other === undefined || number > other
  }
  return true
}

function variantOf(
  entry: KnownImage | undefined,
  { words }: ImageTag,
  distro: Distro | undefined,
): ImageFacts['variant'] {
  if (distro === 'alpine') return 'alpine'
  if (words.includes('slim')) return 'slim'
  return entry ? 'full' : 'other'
}

/** `eclipse-temurin-21`, `jdk17`, `openjdk-11`, `python3.12` within a tag. */
function languageInTag(tag: ImageTag): { language: Language; version: string | undefined } | undefined {
  for (const [index, word] of tag.words.entries()) {
    const java = /^(?:jdk|jre|java)(\d+)?$/.exec(word)
    if (java) return { language: 'java', version: java[1] }
    if (word === 'temurin' || word === 'openjdk' || word === 'corretto' || word === 'amazoncorretto') {
      const next = tag.words[index + 1]
      return { language: 'java', version: next && /^\d+$/.test(next) ? next : undefined }
    }
    const python = /^(?:python|py)(\d(?:\.\d+)?)$/.exec(word)
    if (python) return { language: 'python', version: python[1] }
    const php = /^php(\d(?:\.\d+)?)$/.exec(word)
    if (php) return { language: 'php', version: php[1] }
  }
  return undefined
}

const runtimeVersionOf = (entry: KnownImage | undefined, tag: ImageTag): string | undefined =>
  entry?.language === undefined || entry.hidesRuntime ? languageInTag(tag)?.version : tag.version

/** Red Hat's language images run as 1001, its plain ones as root. */
const userOf = (repository: string, entry: KnownImage | undefined): string | undefined =>
  /^registry\.(?:access\.redhat\.com|redhat\.io)\/(?:ubi\d+|rhel\d+)\/[a-z]+-\d/.test(repository)
    ? '1001'
    : entry?.user

/** uv's bare tags hold one binary on scratch. */
const hasShell = (repository: string, { words, distro }: ImageTag): boolean =>
  repository === 'hello-world'
    ? false
    : repository !== 'ghcr.io/astral-sh/uv' || distro !== undefined || words.includes('debian')

/** Where `slim` belongs in a tag: `3.11-slim-bookworm`, `20-bookworm-slim`, or alone for `latest`. */
function slimVariantOf(
  place: 'before-suite' | 'after-suite',
  text: string | undefined,
  tag: ImageTag,
): string | undefined {
  // Any other word is a variant of its own: alpine, slim, onbuild, windowsservercore.
  if (tag.words.length > 0 || (tag.distro !== undefined && tag.distro !== 'debian')) return undefined
  if (text === undefined || text === 'latest') return 'slim'
  if (tag.suite === undefined || place === 'after-suite') return `${text}-slim`
  return text.endsWith(tag.suite) ? `${text.slice(0, -tag.suite.length)}slim-${tag.suite}` : undefined
}
