import { parseImageTag } from '../../facts/images/image-tag.ts'
import { debianReleases, ubuntuReleases } from '../../facts/images/releases.ts'

/** What a tag says about the image behind it, in a form that two tags can be compared by. */
export interface Build {
  readonly repository: string
  readonly tag: string
  readonly version: readonly number[]
  /** Release of the distribution: `bookworm`. */
  readonly suite: string | undefined
  /** Variant words without their numbers, `slim` or `eclipse-temurin-alpine`. */
  readonly flavour: string
  /** The numbers in those words. */
  readonly numbers: string
}

const distributions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  debian: debianReleases,
  ubuntu: ubuntuReleases,
}

/** The same build on the release that its tag means without saying so. */
export const onSuite = (build: Build, suite: string | undefined): Build =>
  Object.hasOwn(distributions, build.repository) ? build : { ...build, suite: build.suite ?? suite }

/** The variant that a tag without one means. */
const defaultWord: Readonly<Record<string, string>> = {
  php: 'cli',
  'eclipse-temurin': 'jdk',
  wordpress: 'apache',
}

/** Of distributions the release is the version, by whichever name: `bookworm` is `12`. */
function versionOf(repository: string, version: string | undefined, suite: string | undefined): string {
  const releases = Object.hasOwn(distributions, repository) ? distributions[repository] : undefined
  const named =
    suite !== undefined && releases && Object.hasOwn(releases, suite) ? releases[suite] : undefined
  return named ?? version ?? ''
}

export function parseBuild(repository: string, tag: string | undefined): Build {
  const parsed = parseImageTag(tag)
  const isDistribution = Object.hasOwn(distributions, repository)
  const version = versionOf(repository, parsed.version, parsed.suite)
  const usual = Object.hasOwn(defaultWord, repository) ? defaultWord[repository] : undefined
  const words = parsed.words.filter((word) => word !== usual).join('-')
  return {
    repository,
    tag: tag ?? 'latest',
    version: version === '' ? [] : version.split('.').map(Number),
    suite: isDistribution ? undefined : parsed.suite,
    flavour: words.replace(/[\d.]+/g, '#'),
    numbers: words.replace(/[^\d.]+/g, ' '),
  }
}

export interface Closeness {
  /** Relative error to expect from taking one for the other. */
  readonly error: number
  readonly why: string
}

/** How much sizes differ between builds: docs/data.md. */
const steps = {
  otherBuild: 0.01,
  /** Another release of Alpine or Ubuntu; of Debian; another distribution. */
  otherSuite: 0.06,
  otherDebian: 0.1,
  otherDistribution: 0.3,
  otherNumbers: 0.1,
  otherMinor: 0.02,
  otherMajor: 0.12,
  /** No version at all where one is asked for. */
  noVersion: 0.15,
}

/** What it costs to take `other` for `asked`; undefined when they are different kinds of image. */
export function closenessOf(asked: Build, other: Build): Closeness | undefined {
  if (asked.flavour !== other.flavour) return undefined
  const suite = suiteError(asked.suite, other.suite)
  const numbers = asked.numbers === other.numbers ? 0 : steps.otherNumbers
  const version = versionError(asked.version, other.version)
  return {
    error: steps.otherBuild + suite + numbers + version.error,
    why: suite + numbers === 0 && version.isSame ? 'another tag of it' : 'the nearest measured tag',
  }
}

function suiteError(asked: string | undefined, other: string | undefined): number {
  if (asked === undefined || asked === other) return 0
  if (other === undefined) return isDebian(asked) ? steps.otherDebian : steps.otherSuite
  if (isDebian(asked) !== isDebian(other)) return steps.otherDistribution
  return isDebian(asked) ? steps.otherDebian : steps.otherSuite
}

const isDebian = (suite: string): boolean => Object.hasOwn(debianReleases, suite) || suite === 'sid'

/** Another version costs by how far it is; one that only says more costs nothing. */
function versionError(
  asked: readonly number[],
  other: readonly number[],
): { error: number; isSame: boolean } {
  if (other.length === 0)
    return { error: asked.length === 0 ? 0 : steps.noVersion, isSame: asked.length === 0 }
  const differs = asked.findIndex((number, index) => other[index] !== number && other[index] !== undefined)
  if (differs === -1) return { error: 0, isSame: true }
  const distance = Math.abs((asked[differs] ?? 0) - (other[differs] ?? 0))
  if (differs >= 2) return { error: 0, isSame: false }
  const error = differs === 0 ? steps.otherMajor * (1 + distance / 4) : steps.otherMinor * (1 + distance / 2)
  return { error: Math.min(error, 0.5), isSame: false }
}

const startsWith = (version: readonly number[], start: readonly number[]): boolean =>
  start.every((number, index) => version[index] === number)

const isHigher = (a: readonly number[], b: readonly number[]): boolean => {
  const differs = a.findIndex((number, index) => number !== b[index])
  return differs !== -1 && (a[differs] ?? 0) > (b[differs] ?? -1)
}

/** `python:3` and `python` stand for the newest minor version that was measured. */
export function newestOf(asked: Build, builds: readonly Build[]): Build {
  if (asked.version.length >= 2) return asked
  let version = asked.version
  for (const build of builds) {
    const isKin = build.flavour === asked.flavour && startsWith(build.version, asked.version)
    if (isKin && isHigher(build.version, version)) version = build.version
  }
  return { ...asked, version: version.slice(0, 2) }
}
