import { deletedBy } from '../../facts/leftovers.ts'
import type { PackageCall, Run, Stage } from '../../facts/model.ts'
import { removes } from '../../facts/path.ts'
import { between, exactly, MB, plus, product, zero } from '../amount.ts'
import { yearsBetween } from '../dates.ts'
import { baseLookup } from '../lookups.ts'
import { absolute } from '../path.ts'
import { thumb, unknown } from '../rules-of-thumb.ts'
import type { InstallSize, Wanted, Weight } from '../tables/install-size.ts'
import { add, type Change, directoryOf, present, type Step } from '../world.ts'
import { flagValue, hasFlag, namesIn } from './flags.ts'
import { installedPieces, type Site, unlistedPieces } from './installed.ts'
import { unpackedPackage } from './package-files.ts'

/** The packages of one RUN together, because what it purges again never lands. */
export function* aptChanges(calls: readonly PackageCall[], step: Step): Iterable<Change> {
  const removed = new Set(calls.filter(isRemoval).flatMap(namesIn))
  const installs = calls.filter(({ action }) => action === 'install')
  const wantedHere = new Set(installs.flatMap(namesIn))
  // Only with autoremove does what was installed along go too.
  const takesAlong = calls.some(isAutoremoving)

  let installed = zero
  for (const call of installs)
    for (const change of installChanges(call, takesAlong ? removed : nothing, step)) {
      if (change.kind === 'add') installed = plus(installed, change.piece.bytes)
      yield sweeps(calls) ? swept(change) : change
    }
  const [first] = installs
  if (first && keepsArchives(first.run, calls))
    yield add({
      path: '/var/cache/apt/archives',
      label: 'package files that apt keeps',
      at: first.command.span,
      material: 'archive',
      bytes: product(installed, archiveShare),
      basis: { kind: 'rule-of-thumb', note: 'docker-clean, which deletes them, was deleted' },
    })
  const before = takesAlong ? [...removed].filter((name) => !wantedHere.has(name)) : removed
  if (calls.some(isRemoval)) yield* removals(new Set(before), takesAlong, step)
  const upgrading = calls.find(({ action }) => action === 'upgrade')
  if (upgrading)
    yield add({
      path: '/usr/(upgraded)',
      label: 'upgraded packages',
      at: upgrading.command.span,
      material: 'system',
      ...upgrade(step),
    })
}

/** What a package file weighs of what it unpacks to. Assumed. */
const archiveShare = between(0.18, 0.26, 0.36)

/** Debian's images delete package files after each install, by a file of settings. Without that file they stay. */
const keepsArchives = (run: Run, calls: readonly PackageCall[]): boolean =>
  uncleanFrom(run.stage) <= run.span.start &&
  !run.mounts.some(({ target }) => target === undefined || removes(target, '/var/cache/apt/archives')) &&
  !calls.some(({ action }) => action === 'clean')

const firstUnclean = new WeakMap<Stage, number>()

/** Where the first RUN starts that deletes that file; infinite when none does. */
function uncleanFrom(stage: Stage): number {
  const known = firstUnclean.get(stage)
  if (known !== undefined) return known
  const run = stage.runs.find(({ commands }) =>
    commands.some((command) => deletedBy(command).includes('/etc/apt/apt.conf.d/docker-clean')),
  )
  const start = run?.span.start ?? Number.POSITIVE_INFINITY
  firstUnclean.set(stage, start)
  return start
}

/** At most, in MB: for an image of this month, and more with each year that the packages of today are younger. */
const upgradeMB = { fresh: 12, aYear: 24 }

/** What an upgrade finds depends on how much older the base image is than the packages. */
function upgrade({ input, world }: Step): Weight {
  const { image, aptBase } = world
  const base = image && baseLookup({ image, platform: input.platform, tables: input.tables })
  const lists = aptBase && input.tables.look?.aptListsBytes(aptBase.suite, input.tables)
  const before = base?.seenOn
  const after = lists && 'asOf' in lists.basis ? lists.basis.asOf : undefined
  if (before === undefined || after === undefined) return thumb.upgrade
  const high = (upgradeMB.fresh + upgradeMB.aYear * yearsBetween(before, after)) * MB
  return {
    ...thumb.upgrade,
    bytes: { ...thumb.upgrade.bytes, high: Math.min(high, thumb.upgrade.bytes.high) },
  }
}

const nothing: ReadonlySet<string> = new Set()

/** `aptitude` needs not be told. */
const isAutoremoving = ({ action, verb, command }: PackageCall): boolean =>
  action === 'remove' &&
  (verb?.value === 'autoremove' ||
    verb?.value === 'autopurge' ||
    command.program === 'aptitude' ||
    hasFlag(command, '--auto-remove', '--autoremove'))

const isRemoval = ({ action }: PackageCall): boolean => action === 'remove'

/** Of what was installed before: with autoremove what came along as well, unless something else needs it. */
function* removals(
  removed: ReadonlySet<string>,
  takesAlong: boolean,
  { world, input }: Step,
): Iterable<Change> {
  const added = present(world, 'apt-added')
  const asked = new Set([...present(world, 'apt-asked')].filter((name) => !removed.has(name)))
  const kept =
    takesAlong && world.aptBase
      ? input.tables.look?.aptKept({ suite: world.aptBase.suite, asked, added, tables: input.tables })
      : added
  const gone = new Set([...removed, ...(kept ? [...added].filter((name) => !kept.has(name)) : [])])
  for (const group of ['apt', 'apt-added', 'apt-asked']) yield { kind: 'remove-packages', group, names: gone }
}

function* installChanges(call: PackageCall, removed: ReadonlySet<string>, step: Step): Iterable<Change> {
  const { input, world } = step
  const site: Site = {
    group: 'apt',
    at: call.command.span,
    material: 'system',
    pathOf: (name) => `/usr/(packages)/${name}`,
    perUnlisted: input.tables.debian ? thumb.unlistedSystemPackage : thumb.systemPackage,
  }
  const packages: Wanted[] = []
  for (const { name, version, source, word } of call.packages) {
    if (name === undefined) yield add(unnamed(site, word.text))
    else if (source !== 'index') yield* archiveChanges(name, call, site, step)
    else
      for (const one of name.split(/\s+/))
        if (one !== '' && !removed.has(one)) packages.push({ name: madeBy(one, call), version })
  }
  if (packages.length === 0) return
  const names = packages.map(({ name }) => name)
  const size =
    world.aptBase &&
    input.tables.look?.aptInstall({
      suite: world.aptBase.suite,
      slim: world.aptBase.slim,
      installed: present(world, 'apt'),
      packages,
      recommends: !call.skipsRecommends,
      from: backports(call),
      platform: input.platform,
      tables: input.tables,
    })
  if (!size) {
    yield* unlistedPieces(names, site, step)
    yield { kind: 'present', group: 'apt', names }
    return
  }
  yield { kind: 'present', group: 'apt-asked', names }
  if (size.packages.length > 0)
    yield { kind: 'present', group: 'apt-added', names: size.packages.map(({ name }) => name) }
  yield* installedPieces(
    world.aptBase?.isCertain ? size : perhapsThere(size),
    { ...site, named: names },
    step,
  )
}

/** `-t bookworm-backports`, `git/bookworm-backports`: the release that is not the image's own. */
const backports = (call: PackageCall): string | undefined =>
  [
    flagValue(call.command, ['-t', '--target-release', '--default-release']),
    ...call.packages.map(({ version }) => version),
  ].find((release) => release?.includes('-backports'))

/** NodeSource's package is called as Debian's, and is a lot larger. */
const madeBy = (name: string, { run }: PackageCall): string =>
  name === 'nodejs' &&
  run.stage.runs.some((one) => one.downloads.some(({ url }) => url?.includes('deb.nodesource.com')))
    ? 'nodejs (NodeSource)'
    : name

/** An unknown base may hold some of it already. */
const perhapsThere = (size: InstallSize): InstallSize => ({
  ...size,
  bytes: { ...size.bytes, low: size.bytes.low * 0.4 },
})

const unnamed = ({ at, material }: Site, text: string) => ({
  path: '/usr/(packages)',
  label: text,
  at,
  material,
  bytes: exactly(0),
  basis: unknown(`the text does not tell what ${text} holds`),
})

/** `apt-get install ./chrome.deb`. */
function* archiveChanges(name: string, call: PackageCall, site: Site, step: Step): Iterable<Change> {
  const found = step.world.files.find(absolute(name, directoryOf(call.command)))
  for (const archive of found) yield add(unpackedPackage(archive, site.at))
  if (found.length === 0)
    yield add({
      path: site.pathOf(name),
      label: name,
      at: site.at,
      material: site.material,
      bytes: exactly(0),
      basis: unknown('a package file of unknown size'),
    })
}

/** What `apt-get update` leaves. */
export const aptLists = ({ world, input }: Step): Weight =>
  (world.aptBase && input.tables.look?.aptListsBytes(world.aptBase.suite, input.tables)) ?? thumb.aptLists

/** `purge --auto-remove` without names, after `apt-mark auto '.*'`: build tools go, what the result needs stays. */
const sweeps = (calls: readonly PackageCall[]): boolean =>
  calls.some(
    (call) =>
      call.action === 'remove' &&
      namesIn(call).length === 0 &&
      hasFlag(call.command, '--auto-remove', '--autoremove'),
  )

const swept = (change: Change): Change =>
  change.kind === 'add'
    ? {
        ...change,
        piece: {
          ...change.piece,
          bytes: { low: 0, likely: change.piece.bytes.likely * 0.1, high: change.piece.bytes.high },
          basis: { kind: 'rule-of-thumb', note: 'most of it is purged again in this RUN' },
        },
      }
    : change
