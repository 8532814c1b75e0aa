import { imageFacts } from '../../facts/images/image-facts.ts'
import type { ImageRef } from '../../facts/model.ts'
import type { DebianSuite } from './debian-graph.ts'

/** Releases that have no graph of their own, and the Debian suite whose packages come nearest in age. */
const nearest: Readonly<Record<string, DebianSuite>> = {
  jessie: 'bullseye',
  stretch: 'bullseye',
  buster: 'bullseye',
  testing: 'trixie',
  unstable: 'trixie',
  sid: 'trixie',
  forky: 'trixie',
  trusty: 'bullseye',
  xenial: 'bullseye',
  bionic: 'bullseye',
  focal: 'bullseye',
  jammy: 'bookworm',
  noble: 'trixie',
  plucky: 'trixie',
  questing: 'trixie',
  resolute: 'trixie',
  '14.04': 'bullseye',
  '16.04': 'bullseye',
  '18.04': 'bullseye',
  '20.04': 'bullseye',
  '22.04': 'bookworm',
  '24.04': 'trixie',
  '26.04': 'trixie',
}

const own: readonly DebianSuite[] = ['bullseye', 'bookworm', 'trixie']
const sameSuite: Readonly<Record<string, DebianSuite>> = {
  '11': 'bullseye',
  '12': 'bookworm',
  '13': 'trixie',
  oldoldstable: 'bullseye',
  oldstable: 'bookworm',
  stable: 'trixie',
}

/** `constructor` is no release. */
const ownOf = (table: Readonly<Record<string, DebianSuite>>, release: string): DebianSuite | undefined =>
  Object.hasOwn(table, release) ? table[release] : undefined

export interface NearestSuite {
  readonly suite: DebianSuite
  /** False when the asked release only borrows this suite's graph. */
  readonly isSame: boolean
}

/** The suite whose graph answers for a Debian or Ubuntu release; undefined for a name of neither. */
export function nearestSuite(release: string): NearestSuite | undefined {
  const exact = own.find((suite) => suite === release) ?? ownOf(sameSuite, release)
  if (exact) return { suite: exact, isSame: true }
  const near = ownOf(nearest, release)
  return near && { suite: near, isSame: false }
}

const ubuntu = /^(?:trusty|xenial|bionic|focal|jammy|noble|plucky|questing|resolute|\d\d\.\d\d)$/

export const isUbuntu = (release: string): boolean => ubuntu.test(release)

/** The suite whose packages one of Google's distroless images is put together from; undefined for any other image. */
export const distrolessSuite = (image: ImageRef): DebianSuite | undefined =>
  image.registry === 'gcr.io' && image.repository.startsWith('distroless/')
    ? nearestSuite(imageFacts(image).suite ?? 'bookworm')?.suite
    : undefined
