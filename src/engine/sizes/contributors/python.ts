import type { PackageCall } from '../../facts/model.ts'
import type { Span } from '../../text/span.ts'
import { type Amount, exactly, plus, sum, times, zero } from '../amount.ts'
import { pipLookup } from '../lookups.ts'
import { readRequirement } from '../manifests/requirement.ts'
import type { Wishes } from '../manifests/wishes.ts'
import { hasGlob } from '../path.ts'
import { thumb, unknown } from '../rules-of-thumb.ts'
import type { PipInstallSize, PipRequest } from '../tables/wheels.ts'
import { add, type Change, directoryOf, environmentOf, placeOf, present, type Step } from '../world.ts'
import { poetryVersion, writesByteCode } from './byte-code.ts'
import { flagValue, hasFlag, namesIn, operandsOf } from './flags.ts'
import { assumed, installedPieces, type Site, unlistedPieces } from './installed.ts'
import { environmentDirectory, poetrySite, pythonSite, systemSite, uvProjectSite } from './python-site.ts'
import { ownEnvironment, pythonTool } from './python-tools.ts'
import { type Asked, askedOfPip, askedOfProject } from './python-wishes.ts'
import { unlistedPythonPackage } from './unlisted.ts'

/** What pip, pipenv, poetry and uv put into site-packages, and take out of it. */
export function* pythonChanges(call: PackageCall, step: Step): Iterable<Change> {
  const path = sitePath(call, step)
  if (call.action === 'remove')
    yield { kind: 'remove-packages', group: `pip:${path}`, names: new Set(namesIn(call)) }
  if (call.verb?.value === 'config') yield* settingChanges(call)
  if (call.action === 'build' && call.manager.name === 'pip') yield* wheelChanges(call, step)
  if (call.action !== 'install') return
  const site = siteAt(path, call, step)
  if (call.manager.name === 'pipx') yield* sharedChanges(call, step)
  const isProject = readsProject(call)
  if (isProject && call.manager.name !== 'pip') yield* environmentChanges(path, call, step)
  const asked = isProject ? askedOfProject(call, step) : askedOfPip(call, step)
  let cached = zero
  for (const wishes of asked.wishes)
    cached = plus(cached, yield* wishesChanges(wishes, site, step, writesByteCode(call, step)))
  yield* localChanges(call, site, step)
  yield* missingChanges(asked, site)
  // Wheels from a folder are where they were.
  if (hasFlag(call.command, '--no-index')) return
  yield {
    kind: 'cached',
    call,
    weight: { bytes: cached, basis: { kind: 'rule-of-thumb', note: 'the cache keeps what was downloaded' } },
  }
}

/** Packages in the site-packages at a path. */
export const siteAt = (path: string, { command }: PackageCall, { input }: Step): Site => ({
  group: `pip:${path}`,
  at: command.span,
  material: 'python',
  pathOf: (name) => `${path}/${name}`,
  perUnlisted: input.tables.wheels ? thumb.unlistedPythonPackage : thumb.pythonPackage,
  ...(input.tables.wheels ? { eachUnlisted: unlistedPythonPackage } : {}),
  replaces: hasFlag(command, '--upgrade', '-U', '--force-reinstall', '-I'),
})

/** `poetry config virtualenvs.create false`. */
function* settingChanges(call: PackageCall): Iterable<Change> {
  const [name, value] = namesIn(call)
  if (name !== undefined && value !== undefined)
    yield { kind: 'setting', name: `${call.manager.name} ${name}`, value }
}

const readsProject = ({ manager, packages, command }: PackageCall): boolean =>
  (['poetry', 'pipenv', 'pdm'].includes(manager.name) && packages.length === 0) ||
  (manager.name === 'uv' && operandsOf(command)[0] === 'sync')

function sitePath(call: PackageCall, { world }: Step): string {
  const { command } = call
  if (call.manager.name === 'poetry') return poetrySite(command, world)
  if (call.manager.name === 'pipenv')
    return hasFlag(command, '--system') ? systemSite(world) : placeOf(pipenvEnvironment, command)
  if (call.manager.name === 'pdm')
    return `${environmentDirectory(command) ?? `${directoryOf(command)}/.venv`}/lib/python3/site-packages`
  if (call.manager.name === 'pipx')
    return `${placeOf(pipxHome(call), command)}/venvs/(tools)/lib/python3/site-packages`
  const [verb] = call.manager.name === 'uv' ? operandsOf(command) : []
  if (verb === 'tool') return placeOf('~/.local/share/uv/tools', command)
  return verb === 'sync' || verb === 'add' ? uvProjectSite(command, world) : pythonSite(command, world)
}

const pipenvEnvironment = '~/.local/share/virtualenvs/(project)/lib/python3/site-packages'

const pipxHome = ({ command }: PackageCall): string =>
  environmentOf(command, 'PIPX_HOME') ?? '~/.local/share/pipx'

/** pip and setuptools, which all tools that pipx installs share. */
function* sharedChanges(call: PackageCall, { world }: Step): Iterable<Change> {
  const path = placeOf(`${pipxHome(call)}/shared`, call.command)
  if (world.files.find(path).some((entry) => !entry.spreads)) return
  yield add({
    path,
    label: 'libraries that pipx shares',
    at: call.command.span,
    material: 'python',
    bytes: ownEnvironment,
    basis: { kind: 'rule-of-thumb', note: 'a virtual environment with pip' },
  })
}

const hasNoPip: ReadonlySet<string> = new Set(['uv', 'pdm'])

/** Poetry, pipenv, uv and PDM make the environment they install into. */
function* environmentChanges(path: string, call: PackageCall, { world }: Step): Iterable<Change> {
  const isSystem = path === systemSite(world)
  if (isSystem || hasNoPip.has(call.manager.name) || world.files.find(path).some((entry) => !entry.spreads))
    return
  yield add({
    path: `${path}/pip`,
    label: 'virtual environment',
    at: call.command.span,
    material: 'python',
    ...thumb.virtualEnvironment,
  })
}

/** Packages that a manifest or a command names, and all that they need; says what was downloaded. */
export function* wishesChanges(
  wishes: Wishes,
  site: Site,
  step: Step,
  hasByteCode: boolean,
): Generator<Change, Amount> {
  const tools = wishes.wanted.flatMap(({ name, version }) => {
    const tool =
      wishes.isClosed || present(step.world, site.group).has(name) ? undefined : pythonTool(name, version)
    return tool ? [{ name, version, tool }] : []
  })
  for (const { name, version, tool } of tools) {
    if (name === 'poetry' && version !== undefined)
      yield { kind: 'setting', name: poetryVersion, value: version }
    yield add(
      assumed(step, name, {
        path: site.pathOf(name),
        key: `${site.group}:${name}`,
        label: tool.label,
        at: site.at,
        material: site.material,
        bytes: tool.bytes,
        basis: tool.basis,
      }),
    )
  }
  yield { kind: 'present', group: site.group, names: tools.map(({ name }) => name) }
  const toolNames = new Set(tools.map(({ name }) => name))
  const ordinary = wishes.wanted.filter(({ name }) => !toolNames.has(name))
  const toolCache = sum(tools.map(({ tool }) => tool.cache))
  if (ordinary.length === 0) return toolCache
  const size = pipLookup({
    requirements: ordinary,
    isClosed: wishes.isClosed,
    hasNoByteCode: !hasByteCode,
    isCpuOnly: wishes.isCpuOnly === true,
    pins: wishes.pins,
    python: step.world.runtimeVersion,
    libc: libcOf(step),
    tables: step.input.tables,
  })
  const names = ordinary.map(({ name }) => name)
  if (!size) {
    yield* unlistedPieces(names, site, step)
    yield { kind: 'present', group: site.group, names }
    return plus(toolCache, times(times(site.perUnlisted.bytes, names.length), 0.3))
  }
  yield compilesChange(size, site.at)
  const { freshShare } = yield* installedPieces(size, { ...site, named: wishes.isClosed ? [] : names }, step)
  return plus(toolCache, times(size.cache, freshShare))
}

const libcOf = ({ world }: Step): PipRequest['libc'] => (world.distro === 'alpine' ? 'musl' : 'glibc')

const compilesChange = (
  { compiled, perhapsCompiled }: Pick<PipInstallSize, 'compiled' | 'perhapsCompiled'>,
  at: Span,
): Change => ({
  kind: 'compiles',
  packages: [
    ...compiled.map((name) => ({ name, at, isCertain: true })),
    ...perhapsCompiled.map((name) => ({ name, at, isCertain: false })),
  ],
})

/** `pip install /wheels/*`: wheels that an earlier step built or fetched. */
function* localChanges(call: PackageCall, site: Site, { world }: Step): Iterable<Change> {
  const links = flagValue(call.command, ['-f', '--find-links'])
  const paths = call.packages.flatMap(({ name, source, word }) =>
    source === 'path' && (name?.endsWith('.whl') || hasGlob(name?.split('[')[0] ?? ''))
      ? [word.value ?? word.text]
      : [],
  )
  const fromLinks =
    links !== undefined &&
    hasFlag(call.command, '--no-index') &&
    call.packages.length === 0 &&
    call.manifests.length === 0
  for (const path of fromLinks ? [links] : paths) {
    const wheels = world.files.find(placeOf(path, call.command))
    if (wheels.length === 0)
      yield add({
        path: site.pathOf('(packages)'),
        label: path,
        at: site.at,
        material: site.material,
        bytes: zero,
        basis: unknown('where these wheels come from is not known'),
        spreads: true,
      })
    for (const wheel of wheels)
      yield add({
        path: site.pathOf(wheel.label),
        label: wheel.label,
        at: site.at,
        material: site.material,
        bytes: { low: wheel.bytes.low * 2.2, likely: wheel.bytes.likely * 3.6, high: wheel.bytes.high * 7 },
        basis:
          wheel.basis.kind === 'unknown'
            ? wheel.basis
            : { kind: 'rule-of-thumb', note: 'a wheel, unpacked and byte-compiled' },
      })
  }
}

function* missingChanges({ missing }: Asked, site: Site): Iterable<Change> {
  for (const file of missing)
    yield add({
      path: site.pathOf('(packages)'),
      label: `packages of ${file}`,
      at: site.at,
      material: site.material,
      bytes: zero,
      basis: unknown(`${file} was not given`),
      spreads: true,
    })
}

/** `pip wheel -w /wheels -r requirements.txt` keeps the wheels themselves. */
function* wheelChanges(call: PackageCall, step: Step): Iterable<Change> {
  const directory = placeOf(flagValue(call.command, ['-w', '--wheel-dir']) ?? '.', call.command)
  const asked = askedOfPip(call, step)
  const named = namesIn(call).flatMap((name) => readRequirement(name, step.world.runtimeVersion) ?? [])
  const requirements = [...named, ...asked.wishes.flatMap(({ wanted }) => wanted)]
  const common = { at: call.command.span, material: 'archive' as const }
  const size = pipLookup({
    requirements,
    python: step.world.runtimeVersion,
    libc: libcOf(step),
    tables: step.input.tables,
  })
  if (size) yield compilesChange(size, call.command.span)
  for (const { name, wheelBytes } of size?.packages ?? [])
    yield add({
      ...common,
      path: `${directory}/${name}.whl`,
      isFile: true,
      label: name,
      bytes: exactly(wheelBytes),
      basis: size?.basis ?? unknown('no table'),
    })
  if (!size || size.unknown.length > 0 || asked.missing.length > 0)
    yield add({
      ...common,
      path: directory,
      spreads: true,
      label: 'other wheels',
      bytes: zero,
      basis: unknown(
        asked.missing[0] === undefined
          ? 'the size table does not list them'
          : `${asked.missing[0]} was not given`,
      ),
    })
}

/** `python -m venv /opt/venv`, `virtualenv`, `uv venv`. */
export function* virtualEnvironment(directory: string, at: Span): Iterable<Change> {
  yield add({
    path: `${directory}/lib/python3/site-packages/pip`,
    label: 'virtual environment',
    at,
    material: 'python',
    ...thumb.virtualEnvironment,
  })
}
