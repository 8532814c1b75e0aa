import type { PackageCall } from '../../facts/model.ts'
import { between, plus, product, zero } from '../amount.ts'
import { pipLookup } from '../lookups.ts'
import { condaName, readEnvironment } from '../manifests/environment-yml.ts'
import { readRequirement } from '../manifests/requirement.ts'
import { open } from '../manifests/wishes.ts'
import { thumb, timesThumb } from '../rules-of-thumb.ts'
import type { InstallSize, Weight } from '../tables/install-size.ts'
import type { Requirement } from '../tables/wheels.ts'
import { add, type Change, environmentOf, placeOf, present, type Step } from '../world.ts'
import { flagValue, hasFlag, namesIn } from './flags.ts'
import { installedPieces, type Site, unlistedPieces } from './installed.ts'
import { siteAt, wishesChanges } from './python.ts'

/** What conda, mamba and micromamba put into an environment, and take out of it. */
export function* condaChanges(call: PackageCall, step: Step): Iterable<Change> {
  const files = call.manifests.map((path) => ({ path, given: environmentFile(path, call, step) }))
  const name =
    flagValue(call.command, ['-n', '--name']) ?? files.find(({ given }) => given?.name)?.given?.name
  const directory = environmentDirectory(call, name)
  const site: Site = {
    group: `conda:${directory}`,
    at: call.command.span,
    material: 'system',
    pathOf: (item) => `${directory}/(packages)/${item}`,
    perUnlisted: thumb.condaPackage,
  }
  if (call.action === 'remove')
    yield { kind: 'remove-packages', group: site.group, names: new Set(namesIn(call)) }
  if (call.action !== 'install') return
  if (hasFlag(call.command, '--all')) return yield piece(site, 'updated packages', thumb.condaUpdate)

  const named = call.packages.flatMap((one) => (one.name === undefined ? [] : [one.word.value ?? one.name]))
  const asked = [...named, ...files.flatMap(({ given }) => given?.packages ?? [])].map(condaName)
  if (asked.length > 0) yield* packageChanges(asked, { call, step, site, isOwn: directory !== rootOf(call) })
  const python = siteAt(`${directory}/lib/python3/site-packages`, call, step)
  for (const { path, given } of files) {
    if (!given) yield piece(site, `packages of ${path}`, timesThumb(thumb.condaPackage, 4))
    const wanted = given?.pip.flatMap((line) => readRequirement(line, step.world.runtimeVersion) ?? []) ?? []
    if (wanted.length > 0) yield* wishesChanges(open(wanted), python, step, true)
  }
}

const piece = ({ at, material, pathOf }: Site, label: string, weight: Weight): Change =>
  add({ path: pathOf(label), label, at, material, ...weight })

function environmentFile(path: string, { command }: PackageCall, { context, world }: Step) {
  const origin = context.originOf(placeOf(path, command), world)
  const text = origin === undefined ? undefined : context.textOf(origin)
  return text === undefined ? undefined : readEnvironment(text)
}

const rootOf = ({ command }: PackageCall): string =>
  environmentOf(command, 'MAMBA_ROOT_PREFIX') ?? '/opt/conda'

/** `-p /env`, an environment by its name, or the base environment. */
function environmentDirectory(call: PackageCall, name: string | undefined): string {
  const prefix = flagValue(call.command, ['-p', '--prefix'])
  if (prefix !== undefined) return placeOf(prefix, call.command)
  return name === undefined || name === 'base' ? rootOf(call) : `${rootOf(call)}/envs/${name}`
}

interface Place {
  readonly call: PackageCall
  readonly step: Step
  readonly site: Site
  /** No base environment, which has its Python. */
  readonly isOwn: boolean
}

/** A package against the wheel of its name: the libraries that a wheel bundles are packages here, and MKL is one. */
const overWheels = between(0.6, 1.5, 6)
/** The archives, and what of their contents is not linked into the environment. */
const keptDownloads = between(0.15, 0.4, 1.2)

function* packageChanges(
  asked: readonly Requirement[],
  { call, step, site, isOwn }: Place,
): Iterable<Change> {
  const others = asked.filter(({ name }) => name !== 'python')
  const size = pipLookup({ requirements: others, libc: 'glibc', tables: step.input.tables })
  // What is written in Python brings its interpreter along.
  const needsPython = others.length < asked.length || (isOwn && (size?.packages.length ?? 0) > 0)
  const hasPython = !isOwn && step.world.image?.repository.includes('conda') === true
  const isNew = needsPython && !hasPython && !present(step.world, site.group).has('python')
  if (isNew) {
    yield piece(site, 'python', thumb.condaPython)
    yield { kind: 'present', group: site.group, names: ['python'] }
  }
  const names = others.map(({ name }) => name)
  const packages = size && asConda(size)
  if (packages) yield* installedPieces(packages, { ...site, named: names }, step)
  else yield* unlistedPieces(names, site, step)
  const unlisted = timesThumb(thumb.condaPackage, packages ? packages.unknown.length : names.length).bytes
  const downloaded = plus(packages?.bytes ?? zero, unlisted)
  const all = isNew ? plus(downloaded, thumb.condaPython.bytes) : downloaded
  yield {
    kind: 'cached',
    call,
    weight: { bytes: product(all, keptDownloads), basis: thumb.condaPackage.basis },
  }
}

const asConda = ({ bytes, packages, unknown }: InstallSize): InstallSize => ({
  bytes: product(bytes, overWheels),
  basis: {
    kind: 'rule-of-thumb',
    note: 'as the wheels of these names, and the libraries that conda adds to them',
  },
  // Of another version than the wheel's.
  packages: packages.map(({ name, bytes }) => ({ name, bytes })),
  unknown,
})
