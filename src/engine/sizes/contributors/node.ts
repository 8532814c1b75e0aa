import type { PackageCall } from '../../facts/model.ts'
import { type Amount, times, zero } from '../amount.ts'
import { npmLookup } from '../lookups.ts'
import { thumb, unknown } from '../rules-of-thumb.ts'
import type { Wanted } from '../tables/install-size.ts'
import { add, type Change, placeOf, present, type Step } from '../world.ts'
import { hasFlag, namesIn } from './flags.ts'
import { installedPieces, type Site, unlistedPieces } from './installed.ts'
import { nodeCache } from './node-cache.ts'
import { type NodeProject, nodePlatform, nodeProject, projectDirectory } from './node-project.ts'
import { scriptChanges } from './node-scripts.ts'
import { lockedNodePackages, namedNodePackage } from './unlisted.ts'

/** What npm, yarn, pnpm and bun put into node_modules, and take out of it. */
export function* nodeChanges(call: PackageCall, step: Step): Iterable<Change> {
  const directory = projectDirectory(call)
  if (isDeploy(call)) return yield* deployChanges(directory, call, step)
  const modules = isGlobal(call) ? '/usr/local/lib/node_modules' : `${directory}/node_modules`
  if (call.action === 'remove') yield* removals(call, modules)
  if (call.action !== 'install') return
  const site = siteAt(modules, call, step)
  const named = call.packages.flatMap(({ name, version, source }): Wanted[] =>
    name === undefined || source !== 'index' ? [] : [{ name, version }],
  )
  if (named.length > 0) yield* wantedChanges(named, { call, site, step, isClosed: false, isBerry: false })
  if (named.length > 0 && (isGlobal(call) || call.packages.length > named.length)) return
  const project = nodeProject(directory, call, step)
  if (project) yield* projectChanges(project, { call, site, step })
  else if (named.length === 0) yield notGiven(site)
}

const siteAt = (modules: string, call: PackageCall, { input }: Step): Site => ({
  group: `node:${modules}`,
  at: call.command.span,
  material: 'node',
  pathOf: (name) => `${modules}/${name}`,
  perUnlisted: thumb.nodePackage,
  ...(input.tables.npm ? { eachUnlisted: namedNodePackage } : {}),
})

const notGiven = ({ at, pathOf }: Site): Change =>
  add({
    path: pathOf('(packages)'),
    label: 'packages of package.json',
    at,
    material: 'node',
    bytes: zero,
    basis: unknown('neither package.json nor a lock file was given'),
    spreads: true,
  })

interface Place {
  readonly call: PackageCall
  readonly site: Site
  readonly step: Step
}

function* projectChanges({ wishes, skipsDev, isBerry }: NodeProject, place: Place): Iterable<Change> {
  const { site } = place
  const main = wishes.wanted.filter(({ isDev }) => !isDev)
  const dev = skipsDev ? [] : wishes.wanted.filter(({ isDev }) => isDev)
  const { isClosed } = wishes
  yield* wantedChanges(main, { ...place, isClosed, isBerry })
  // In a place of its own, so that `npm prune` finds what only development needs.
  const apart = { ...site, pathOf: (name: string) => site.pathOf(`(dev)/${name}`) }
  yield* wantedChanges(dev, { ...place, site: apart, isClosed, isBerry })
}

const isDeploy = ({ manager, verb }: PackageCall): boolean =>
  manager.name === 'pnpm' && verb?.value === 'deploy'

/** `pnpm deploy --filter api /out`: a workspace's own files, and its node_modules beside them. */
function* deployChanges(directory: string, call: PackageCall, step: Step): Iterable<Change> {
  const target = call.operands.at(-1)
  const path = target?.value ?? target?.text
  if (path === undefined) return
  const place = placeOf(path, call.command)
  const site = siteAt(`${place}/node_modules`, call, step)
  const project = nodeProject(directory, call, step)
  if (project) yield* projectChanges(project, { call, site, step })
  else yield notGiven(site)
  yield add({
    path: place,
    label: 'files of the package',
    at: site.at,
    material: 'text',
    bytes: zero,
    basis: unknown('which files the deployed package has is not known'),
    spreads: true,
  })
}

interface Ask extends Place {
  readonly isClosed: boolean
  readonly isBerry: boolean
}

function* wantedChanges(wanted: readonly Wanted[], ask: Ask): Iterable<Change> {
  const { call, step, isClosed, isBerry } = ask
  if (wanted.length === 0) return
  const names = wanted.map(({ name }) => name)
  const site: Site = isClosed ? { ...ask.site, manyUnlisted: lockedNodePackages } : ask.site
  const size = npmLookup({
    dependencies: wanted,
    isClosed,
    platform: nodePlatform(step),
    tables: step.input.tables,
  })
  if (!size) {
    yield* unlistedPieces(names, site, step)
    yield { kind: 'present', group: site.group, names }
    return yield cached(call, times(site.perUnlisted.bytes, names.length * 0.3))
  }
  const before = present(step.world, site.group)
  const fresh = [...size.packages.map(({ name }) => name), ...size.unknown].filter(
    (name) => !before.has(name),
  )
  const { freshShare } = yield* installedPieces(size, { ...site, named: isClosed ? [] : names }, step)
  yield* scriptChanges(fresh, call, site, step)
  const installed = { bytes: times(size.bytes, freshShare), packages: size.packages.length * freshShare }
  yield cached(call, nodeCache(call, { ...installed, isClosed, isBerry }))
}

const cached = (call: PackageCall, bytes: Amount): Change => ({
  kind: 'cached',
  call,
  weight: { bytes, basis: { kind: 'rule-of-thumb', note: 'the cache keeps what was downloaded' } },
})

const isGlobal = ({ command, verb }: PackageCall): boolean =>
  hasFlag(command, '-g', '--global') || verb?.value === 'global'

/** `npm prune --omit=dev` takes what only development needs; `npm uninstall x` takes x. */
function* removals(call: PackageCall, modules: string): Iterable<Change> {
  if (call.verb?.value === 'prune') {
    if (call.skipsDev) yield { kind: 'remove', path: `${modules}/(dev)` }
    return
  }
  for (const name of namesIn(call)) yield { kind: 'remove', path: `${modules}/${name}` }
}
