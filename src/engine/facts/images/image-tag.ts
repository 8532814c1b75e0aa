import type { Distro } from '../model.ts'
import { debianReleases, keyOf, ubuntuReleases } from './releases.ts'

/** A tag taken apart: `3.11.9-slim-bookworm` is version 3.11.9, suite bookworm, word slim. */
export interface ImageTag {
  readonly version: string | undefined
  readonly distro: Distro | undefined
  /** `bookworm`, `jammy`, `3.22` for Alpine. */
  readonly suite: string | undefined
  /** What is neither version nor release, in order: `slim`, `fpm`, `alpine`. */
  readonly words: readonly string[]
}

const versionWord = /^v?(\d+(?:\.\d+)*)(?:[_u]\d+)?(?:(?:rc|b|a|beta|alpha|preview)\.?\d*)?$/

/** Words that move with time and name no variant. */
const moving = new Set(['', 'latest', 'lts', 'current', 'stable', 'mainline', 'amd64'])

/** Node's names for its long-lived lines. */
const nodeLines: Readonly<Record<string, string>> = {
  erbium: '12',
  fermium: '14',
  gallium: '16',
  hydrogen: '18',
  iron: '20',
  jod: '22',
  krypton: '24',
}

interface Release {
  readonly distro: Distro
  readonly suite: string | undefined
  readonly word?: string
}

function releaseIn(word: string): Release | undefined {
  if (Object.hasOwn(debianReleases, word)) return { distro: 'debian', suite: word }
  if (Object.hasOwn(ubuntuReleases, word)) return { distro: 'ubuntu', suite: word }
  const alpine = /^alpine(\d+\.\d+)?(?:\.\d+)?$/.exec(word)
  if (alpine) return { distro: 'alpine', suite: alpine[1], word: 'alpine' }
  const ubuntu = /^ubuntu(\d\d\.\d\d)?$/.exec(word)
  if (ubuntu) return { distro: 'ubuntu', suite: ubuntu[1] && keyOf(ubuntuReleases, ubuntu[1]) }
  const debian = /^debian(\d+)?$/.exec(word)
  if (debian) return { distro: 'debian', suite: debian[1] && keyOf(debianReleases, debian[1]) }
  if (/^(?:ubi|ubi-?minimal|centos|rockylinux|oraclelinux|ol|fedora|al|amazonlinux)\d*$/.test(word)) {
    return { distro: 'rhel', suite: undefined, word: 'rhel' }
  }
  if (/^(?:windowsservercore|nanoserver|windows)$/.test(word)) {
    return { distro: 'windows', suite: undefined, word: 'windows' }
  }
  return undefined
}

/** The parts of a tag; a missing tag or `latest` has none. */
export function parseImageTag(tag: string | undefined): ImageTag {
  let version: string | undefined
  let release: Release | undefined
  const words: string[] = []
  const parts = (tag ?? '').toLowerCase().split('-')
  for (const [index, part] of parts.entries()) {
    const found = releaseIn(part)
    const number = versionWord.exec(part)?.[1]
    if (found) {
      release ??= found
      if (found.word) words.push(found.word)
    } else if (number !== undefined && index === 0) version = number
    else if (Object.hasOwn(nodeLines, part) && version === undefined) version = nodeLines[part]
    else if (number !== undefined && release?.distro === 'alpine' && release.suite === undefined) {
      // eclipse-temurin writes `alpine-3.22`.
      release = { distro: 'alpine', suite: number }
    } else if (!moving.has(part) && !/^\d{8}(?:\.\d+)?$/.test(part)) {
      words.push(part)
    }
  }
  return { version, distro: release?.distro, suite: release?.suite, words }
}
