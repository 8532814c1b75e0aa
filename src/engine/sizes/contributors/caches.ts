import type { Leftover, PackageCall } from '../../facts/model.ts'
import type { Material } from '../compression.ts'
import { thumb, timesThumb } from '../rules-of-thumb.ts'
import type { Weight } from '../tables/install-size.ts'
import { add, type Change, placeOf, type Step } from '../world.ts'
import { apkIndex } from './apk.ts'
import { aptLists } from './apt.ts'
import { type LockedKind, lockedWeight } from './locked.ts'

interface CacheWeight {
  readonly material: Material
  readonly weigh: (step: Step, writer: PackageCall) => Weight
}

const fixed = (material: Material, weight: Weight): CacheWeight => ({ material, weigh: () => weight })

/** By the lock file if it was given; `share` is what the archives are of that which they hold. */
function locked(material: Material, of: LockedKind, otherwise: Weight, share = 1): CacheWeight {
  return {
    material,
    weigh: (step, writer) => timesThumb(lockedWeight(of, writer, step) ?? otherwise, share),
  }
}

/** Caches whose weight does not follow from what the call downloads. */
const weights: Readonly<Record<string, CacheWeight>> = {
  'apt-lists': { material: 'index', weigh: aptLists },
  'apk-index': { material: 'archive', weigh: apkIndex },
  'dnf-cache': fixed('archive', thumb.rpmCache),
  'microdnf-cache': fixed('archive', thumb.rpmCache),
  'yum-cache': fixed('archive', thumb.rpmCache),
  'zypper-cache': fixed('archive', thumb.rpmCache),
  'go-build-cache': fixed('binary', thumb.goBuildCache),
  'go-module-cache': locked('text', 'goModules', thumb.goModules),
  'cargo-registry': locked('text', 'crates', thumb.rustRegistry),
  'maven-repository': fixed('archive', thumb.mavenRepository),
  'gradle-cache': fixed('archive', thumb.gradleHome),
  'bundler-cache': locked('archive', 'gems', thumb.gems, 0.35),
  'gem-cache': fixed('archive', timesThumb(thumb.gem, 0.4)),
  'composer-cache': locked('archive', 'phpPackages', thumb.composerVendor, 0.25),
  'nuget-packages': fixed('binary', thumb.nugetPackages),
}

/** A cache that a RUN fills and does not empty; `downloaded` is what the writing call fetched. */
export function* cacheChanges(
  { cache, writer }: Leftover,
  downloaded: Weight | undefined,
  step: Step,
): Iterable<Change> {
  // `go mod download` compiles nothing.
  if (cache.name === 'go-build-cache' && writer.verb?.value === 'mod') return
  const own = Object.hasOwn(weights, cache.name) ? weights[cache.name] : undefined
  const key = `cache:${cache.name}`
  // An index or a project's dependencies are not fetched again while they lie there.
  if (own && step.world.files.has(key)) return
  // What could not be weighed as packages is told there, once.
  const weight = own?.weigh(step, writer) ?? downloaded
  if (!weight || weight.bytes.high === 0) return
  yield add({
    path: placeOf(cache.paths[0] ?? '/', writer.command),
    label: cache.name.replaceAll('-', ' '),
    at: writer.command.span,
    material: own?.material ?? 'archive',
    key,
    ...weight,
  })
}
