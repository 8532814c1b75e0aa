import type { PackageCall } from '../../facts/model.ts'
import type { Material } from '../compression.ts'
import { absolute } from '../path.ts'
import { thumb, timesThumb } from '../rules-of-thumb.ts'
import type { Weight } from '../tables/install-size.ts'
import { add, type Change, directoryOf, placeOf, type Step } from '../world.ts'
import { flagValue, namesIn, operandsOf } from './flags.ts'
import { unlistedPieces } from './installed.ts'
import { type LockedKind, lockedWeight } from './locked.ts'

/** Installs of managers without a size table. */
export function* otherInstall(call: PackageCall, step: Step): Iterable<Change> {
  if (call.action === 'remove')
    yield { kind: 'remove-packages', group: call.manager.name, names: new Set(namesIn(call)) }
  if (call.action === 'upgrade' && call.manager.family === 'os')
    yield add({
      path: '/usr/(upgraded)',
      label: 'upgraded packages',
      at: call.command.span,
      material: 'system',
      ...thumb.upgrade,
    })
  if (call.action !== 'install') return
  const names = call.packages.flatMap(({ name }) => name?.split(/\s+/) ?? [])
  const perPackage = namedWeights[call.manager.name]
  if (call.manager.family === 'os' || (names.length > 0 && perPackage)) {
    const group = call.manager.name
    const site = {
      group,
      at: call.command.span,
      material: call.manager.family === 'os' ? 'system' : 'binary',
      pathOf: (name: string) => `/usr/(packages)/${name}`,
      perUnlisted: perPackage ?? thumb.rpmPackage,
    } as const
    yield* unlistedPieces(names, site, step)
    yield { kind: 'present', group, names }
    return
  }
  const project = projects[call.manager.name]
  if (!project) return
  yield add({
    path: placeOf(project.path, call.command),
    label: project.label,
    at: call.command.span,
    material: project.material,
    ...(lockedWeight(project.locked, call, step) ?? project.weight),
  })
}

/** A package named on the command line. */
const namedWeights: Readonly<Record<string, Weight>> = {
  gem: thumb.gem,
  cargo: thumb.rustTool,
  go: thumb.goBinary,
  composer: timesThumb(thumb.composerVendor, 0.2),
  dotnet: thumb.dotnetPublish,
}

interface Project {
  readonly path: string
  readonly label: string
  readonly material: Material
  readonly locked: LockedKind
  /** Without a lock file. */
  readonly weight: Weight
}

/** What an install of a whole project writes; its downloads are a cache and weighed as that. */
const projects: Readonly<Record<string, Project>> = {
  bundler: {
    path: '/usr/local/bundle',
    label: 'gems of the Gemfile',
    material: 'text',
    locked: 'gems',
    weight: thumb.gems,
  },
  composer: {
    path: 'vendor',
    label: 'packages of composer.json',
    material: 'text',
    locked: 'phpPackages',
    weight: thumb.composerVendor,
  },
}

/** What `go build`, `cargo build`, `mvn package` … leave, their caches aside. */
export function* buildOutput(call: PackageCall): Iterable<Change> {
  if (call.action !== 'build') return
  const { command, manager, verb } = call
  const at = command.span
  const directory = directoryOf(command)
  const out = flagValue(command, ['-o', '--output'])
  const output = out === undefined ? undefined : placeOf(out, command)
  if (manager.name === 'go' && verb?.value === 'build')
    yield add({
      path: output ?? directory,
      label: 'Go program',
      at,
      material: 'binary',
      spreads: output === undefined,
      isFile: true,
      ...thumb.goBinary,
    })
  if (manager.name === 'cargo' && verb?.value !== 'test' && verb?.value !== 'check') {
    const target = placeOf(flagValue(command, ['--target-dir']) ?? 'target', command)
    yield add({
      path: `${target}/(intermediate)`,
      label: 'intermediate results in target',
      at,
      material: 'binary',
      ...thumb.rustTarget,
    })
    yield add({
      path: target,
      label: 'Rust program',
      at,
      material: 'binary',
      spreads: true,
      isFile: true,
      ...thumb.rustBinary,
    })
  }
  if (manager.name === 'maven' && operandsOf(command).some((goal) => packaging.has(goal)))
    yield add({
      path: absolute('target', directory),
      label: 'Java archive',
      at,
      material: 'archive',
      spreads: true,
      isFile: true,
      ...thumb.jar,
    })
  if (manager.name === 'gradle')
    yield add({
      path: absolute('build', directory),
      label: 'Java archive',
      at,
      material: 'archive',
      spreads: true,
      isFile: true,
      ...thumb.jar,
    })
  if (manager.name === 'dotnet' && verb?.value !== 'test') {
    yield add({
      path: absolute('obj', directory),
      label: 'bin and obj',
      at,
      material: 'binary',
      ...thumb.dotnetObjects,
    })
    yield add({
      path: output ?? absolute('bin', directory),
      label: 'published application',
      at,
      material: 'binary',
      spreads: output === undefined,
      ...thumb.dotnetPublish,
    })
  }
  if (scripted.has(manager.name) && operandsOf(command).some((word) => word.startsWith('build')))
    yield add({
      path: directory,
      label: 'build output',
      at,
      material: 'text',
      spreads: true,
      ...thumb.siteBuild,
    })
}

const packaging: ReadonlySet<string> = new Set(['package', 'install', 'verify', 'deploy'])
const scripted: ReadonlySet<string> = new Set(['npm', 'yarn', 'pnpm', 'bun'])
