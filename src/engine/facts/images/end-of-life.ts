import type { ImageRef } from '../model.ts'
import { canonicalRepository } from './canonical-repository.ts'
import { type Product, products } from './end-of-life-dates.ts'
import { imageFacts, type Language } from './image-facts.ts'
import { parseImageTag } from './image-tag.ts'
import { debianReleases, ubuntuReleases } from './releases.ts'

export interface EndOfLife {
  /** `Python 3.8`. */
  readonly what: string
  /** ISO date of the last day with security fixes. */
  readonly date: string
}

const byLanguage: Readonly<Partial<Record<Language, Product>>> = {
  python: products.python,
  node: products.node,
  go: products.golang,
  java: products.java,
  ruby: products.ruby,
  php: products.php,
  dotnet: products.dotnet,
}

const byRepository: Readonly<Record<string, Product>> = {
  postgres: products.postgres,
  mysql: products.mysql,
  mariadb: products.mariadb,
  mongo: products.mongo,
  centos: products.centos,
  amazonlinux: products.amazonlinux,
}

/** The entry for a version, told as precisely as the tag has it: `3.8.10` is `3.8`, `16.13` is `16`. */
function endOf({ name, ends }: Product, version: string | undefined): EndOfLife | undefined {
  const numbers = version?.split('.') ?? []
  for (let length = Math.min(2, numbers.length); length > 0; length -= 1) {
    const key = numbers.slice(0, length).join('.')
    const date = Object.hasOwn(ends, key) ? ends[key] : undefined
    if (date !== undefined) return { what: `${name} ${key}`, date }
  }
  return undefined
}

/** Only a release that the reference states: `python:3.7` alone does not tell which Debian it stands on. */
function distributionEnd(image: ImageRef, repository: string): EndOfLife | undefined {
  const { suite } = parseImageTag(image.tag)
  const isDistribution = repository === 'debian' || repository === 'ubuntu' || repository === 'alpine'
  const release = suite ?? (isDistribution && image.tag !== undefined ? imageFacts(image).suite : undefined)
  if (release === undefined) return undefined
  if (Object.hasOwn(debianReleases, release)) return endOf(products.debian, debianReleases[release])
  if (Object.hasOwn(ubuntuReleases, release)) return endOf(products.ubuntu, ubuntuReleases[release])
  return endOf(products.alpine, release)
}

/** What of an image ends first, its language or server, or the distribution below; undefined when not known. */
export function firstEndOfLife(image: ImageRef): EndOfLife | undefined {
  const repository = canonicalRepository(image)
  const { language, runtimeVersion } = imageFacts(image)
  const product = Object.hasOwn(byRepository, repository) ? byRepository[repository] : undefined
  const ends = [
    product && endOf(product, parseImageTag(image.tag).version),
    language && byLanguage[language] && endOf(byLanguage[language], runtimeVersion),
    distributionEnd(image, repository),
  ].filter((end) => end !== undefined)
  return ends.toSorted((a, b) => (a.date < b.date ? -1 : 1))[0]
}

/** ISO date after which a part of the image gets no security fixes; undefined when not known. */
export const endOfLife = (image: ImageRef): string | undefined => firstEndOfLife(image)?.date
