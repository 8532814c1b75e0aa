import { parseImageTag } from '../facts/images/image-tag.ts'
import { type Build, parseBuild } from '../sizes/tables/base-image-build.ts'

export type System = 'full' | 'slim' | 'alpine' | 'alpine-slim' | 'chiseled'

/** A tag as its maker composes it: `8.3-fpm-alpine` is version 8.3, role fpm, system alpine. */
export interface Variant {
  /** The version as written, `lts` included; empty when the tag states none. */
  readonly version: string
  readonly numbers: readonly number[]
  readonly system: System
  /** Words that choose what the image is for: `fpm`, `jre`. */
  readonly role: readonly string[]
  /** Equal for tags of one role, however it is written. */
  readonly roleKey: string
  /** The release below it, where the tag states one: `bookworm`. */
  readonly suite: string | undefined
}

const systemWords: readonly string[] = ['alpine', 'slim', 'chiseled']

/** Words of tags that are made otherwise than the rest of their repository. */
const strangers: readonly string[] = ['windows', 'rhel', 'onbuild', 'distroless', 'composite', 'extra']

/** The parts of a tag; undefined for one that does not follow the custom of official images. */
export function variantOf(repository: string, tag: string | undefined): Variant | undefined {
  const { words, distro, suite } = parseImageTag(tag)
  if (words.some((word) => strangers.includes(word) || word.startsWith('azurelinux'))) return undefined
  const system = systemOf(words)
  const build = parseBuild(repository, tag)
  return {
    version: versionIn(tag, build),
    numbers: build.version,
    system,
    role: words.filter((word) => !systemWords.includes(word)),
    roleKey: roleKeyOf(build),
    // Of distributions the release is the version; of Alpine tags it may be left out.
    suite: distro === 'alpine' || build.suite === undefined ? undefined : suite,
  }
}

function systemOf(words: readonly string[]): System {
  if (words.includes('chiseled')) return 'chiseled'
  if (words.includes('alpine')) return words.includes('slim') ? 'alpine-slim' : 'alpine'
  return words.includes('slim') ? 'slim' : 'full'
}

const roleKeyOf = ({ flavour, numbers }: Build): string =>
  [...flavour.split('-'), numbers.trim()]
    .filter((word) => word !== '' && !systemWords.includes(word))
    .join('-')

/** `3.11`, `lts`, or `bookworm` where that is the version. */
function versionIn(tag: string | undefined, { version, suite }: Build): string {
  const [first = ''] = (tag ?? '').split('-')
  if (first === 'latest') return ''
  const { words, distro } = parseImageTag(first)
  const isRelease = distro !== undefined && suite === undefined && version.length > 0
  return words.length === 0 && (distro === undefined || isRelease) ? first : ''
}

/** The tag that its maker would give to a variant; `slim` stands before or after the release. */
export function tagOf(
  { version, role, system, suite }: Variant,
  slim: 'before-suite' | 'after-suite',
): string {
  const release = suite === undefined ? [] : [suite]
  const tail = {
    full: release,
    slim: slim === 'before-suite' ? ['slim', ...release] : [...release, 'slim'],
    alpine: ['alpine'],
    'alpine-slim': ['alpine', 'slim'],
    chiseled: [...release, 'chiseled'],
  }[system]
  const words = [...(version === '' ? [] : [version]), ...role, ...tail]
  return words.length === 0 ? 'latest' : words.join('-')
}
