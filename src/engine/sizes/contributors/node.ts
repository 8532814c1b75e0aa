import type { PackageCall } from '../../facts/model.ts'
import { type Amount, times } from '../amount.ts'
import { npmLookup } from '../lookups.ts'
import { type NodeWishes, readPackageJson, readPackageLock } from '../manifests/package-json.ts'
import { thumb, unknown } from '../rules-of-thumb.ts'
import type { Wanted } from '../tables/install-size.ts'
import { add, type Change, directoryOf, environmentOf, placeOf, type Step } from '../world.ts'
import { flagValue, hasFlag, namesIn } from './flags.ts'
import { installedPieces, type Site, unlistedPieces } from './installed.ts'

/** What npm, yarn, pnpm and bun put into node_modules, and take out of it. */
export function* nodeChanges(call: PackageCall, step: Step): Iterable<Change> {
  const directory = projectDirectory(call)
  const modules = isGlobal(call) ? '/usr/local/lib/node_modules' : `${directory}/node_modules`
  if (call.action === 'remove') yield* removals(call, modules)
  if (call.action !== 'install') return
  const site: Site = {
    group: `node:${modules}`,
    at: call.command.span,
    material: 'node',
    pathOf: (name) => `${modules}/${name}`,
    perUnlisted: step.input.tables.npm ? thumb.unlistedNodePackage : thumb.nodePackage,
  }
  const named = call.packages.flatMap(({ name, version, source }): Wanted[] =>
    name === undefined || source !== 'index' ? [] : [{ name, version }],
  )
  if (named.length > 0) yield* wantedChanges(named, false, call, site, step)
  if (named.length > 0 && (isGlobal(call) || call.packages.length > named.length)) return
  const wishes = projectWishes(directory, call, step)
  if (!wishes) {
    if (named.length === 0)
      yield add({
        path: modules,
        label: 'packages of package.json',
        at: site.at,
        material: 'node',
        bytes: times(thumb.nodePackage.bytes, 0),
        basis: unknown('neither package.json nor package-lock.json was given'),
        spreads: true,
      })
    return
  }
  const skipsDev = call.skipsDev || environmentOf(call.command, 'NODE_ENV') === 'production'
  const main = wishes.wanted.filter(({ name }) => !wishes.devNames.has(name))
  const dev = skipsDev ? [] : wishes.wanted.filter(({ name }) => wishes.devNames.has(name))
  yield* wantedChanges(main, wishes.isClosed, call, site, step)
  // In a place of its own, so that `npm prune` finds what only development needs.
  yield* wantedChanges(
    dev,
    wishes.isClosed,
    call,
    { ...site, pathOf: (name) => `${modules}/(dev)/${name}` },
    step,
  )
}

function* wantedChanges(
  wanted: readonly Wanted[],
  isClosed: boolean,
  call: PackageCall,
  site: Site,
  step: Step,
): Iterable<Change> {
  if (wanted.length === 0) return
  const names = wanted.map(({ name }) => name)
  const size = npmLookup({ dependencies: wanted, isClosed, tables: step.input.tables })
  if (!size) {
    yield* unlistedPieces(names, site, step)
    yield { kind: 'present', group: site.group, names }
    return yield cached(call, times(site.perUnlisted.bytes, names.length * 0.3))
  }
  const { freshShare } = yield* installedPieces(size, { ...site, named: isClosed ? [] : names }, step)
  yield cached(call, times(size.cache, freshShare))
}

const cached = (call: PackageCall, bytes: Amount): Change => ({
  kind: 'cached',
  call,
  weight: { bytes, basis: { kind: 'rule-of-thumb', note: 'the cache keeps what was downloaded' } },
})

function projectWishes(
  directory: string,
  call: PackageCall,
  { context, world }: Step,
): NodeWishes | undefined {
  const read = (name: string): string | undefined => {
    const origin = context.originOf(`${directory}/${name}`, world)
    return origin === undefined ? undefined : context.textOf(origin)
  }
  const lock =
    call.manager.name === 'npm' ? (read('package-lock.json') ?? read('npm-shrinkwrap.json')) : undefined
  const manifest = read('package.json')
  return (
    (lock === undefined ? undefined : readPackageLock(lock)) ??
    (manifest === undefined ? undefined : readPackageJson(manifest))
  )
}

function projectDirectory({ command }: PackageCall): string {
  const given = flagValue(command, ['--prefix', '-C', '--cwd', '--dir'])
  return given === undefined ? directoryOf(command) : placeOf(given, command)
}

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
