import type { PackageCall } from '../../facts/model.ts'
import type { Table } from '../manifests/data.ts'
import { readBunLock } from '../manifests/node/bun-lock.ts'
import { readPackageJson, readPackageJsons } from '../manifests/node/package-json.ts'
import { readPackageLock } from '../manifests/node/package-lock.ts'
import { readPnpmLock } from '../manifests/node/pnpm-lock.ts'
import type { NodeChoice, NodeWishes } from '../manifests/node/wishes.ts'
import { isBerryLock, readYarnLock } from '../manifests/node/yarn-lock.ts'
import { isWithin, parentOf } from '../path.ts'
import type { NodePlatform } from '../tables/npm-platform.ts'
import { directoryOf, environmentOf, placeOf, type Step } from '../world.ts'
import { flagValue, flagValues, hasFlag, operandsOf } from './flags.ts'

/** The project that a call installs: what its files name, and which of it the call takes. */
export interface NodeProject {
  readonly wishes: NodeWishes
  readonly skipsDev: boolean
  /** Yarn 2 and later. */
  readonly isBerry: boolean
}

type ReadLock = (text: string, choice: NodeChoice) => NodeWishes | undefined

const locks: Readonly<Record<string, readonly (readonly [string, ReadLock])[]>> = {
  npm: [
    ['npm-shrinkwrap.json', readPackageLock],
    ['package-lock.json', readPackageLock],
  ],
  yarn: [['yarn.lock', readYarnLock]],
  pnpm: [['pnpm-lock.yaml', readPnpmLock]],
  // Without a lock file of its own bun follows those of others.
  bun: [
    ['bun.lock', readBunLock],
    ['yarn.lock', readYarnLock],
    ['package-lock.json', readPackageLock],
  ],
}

// A lock file may be a megabyte, and weighing each fix asks for the same one again.
const mostRemembered = 8
const remembered = new Map<string, { readonly wishes: NodeWishes | undefined }>()

function readOnce(
  name: string,
  readLock: ReadLock,
  text: string,
  choice: NodeChoice,
): NodeWishes | undefined {
  const key = JSON.stringify([name, choice.platform, choice.workspaces, [...choice.manifests], text])
  const known = remembered.get(key)
  if (known) return known.wishes
  if (remembered.size >= mostRemembered) remembered.clear()
  const wishes = readLock(text, choice)
  remembered.set(key, { wishes })
  return wishes
}

/** The lock file of the directory if it was given, else its package.json; undefined without either. */
export function nodeProject(directory: string, call: PackageCall, step: Step): NodeProject | undefined {
  const read = (name: string): string | undefined => textAt(`${directory}/${name}`, step)
  const choice: NodeChoice = {
    platform: nodePlatform(step),
    manifests: manifestsOf(directory, step),
    workspaces: workspacesOf(call, directory, step),
  }
  for (const [name, readLock] of locks[call.manager.name] ?? []) {
    const text = read(name)
    const wishes = text === undefined ? undefined : readOnce(name, readLock, text, choice)
    if (text !== undefined && wishes) {
      const isBerry = name === 'yarn.lock' && isBerryLock(text)
      return { wishes, isBerry, skipsDev: skipsDev(call, isBerry) }
    }
  }
  if (choice.manifests.size === 0) return
  return { wishes: readPackageJsons(choice), isBerry: false, skipsDev: skipsDev(call, false) }
}

function textAt(path: string, { context, world }: Step): string | undefined {
  const origin = context.originOf(path, world)
  return origin === undefined ? undefined : context.textOf(origin)
}

export const nodePlatform = ({ input, world }: Pick<Step, 'input' | 'world'>): NodePlatform => ({
  cpu: input.platform.includes('arm64') ? 'arm64' : 'x64',
  libc: world.distro === 'alpine' ? 'musl' : 'glibc',
})

/** package.json of the project and, where it has workspaces, of every folder beneath it. */
function manifestsOf(directory: string, step: Step): ReadonlyMap<string, Table> {
  const { context, world } = step
  const manifests = new Map<string, Table>()
  const origin = context.originOf(`${directory}/package.json`, world)
  const root = readPackageJson(origin === undefined ? '' : (context.textOf(origin) ?? ''))
  if (root) manifests.set('', root)
  const top = parentOf(`/${origin ?? ''}`)
  for (const path of context.pathsNamed('package.json')) {
    const folder = parentOf(`/${path}`)
    if (path === origin || !isWithin(folder, top) || folder.includes('/node_modules/')) continue
    const table = readPackageJson(context.textOf(path) ?? '')
    if (table && (hasWorkspaces(root) || textAt(`${directory}/pnpm-workspace.yaml`, step) !== undefined))
      manifests.set(folder.slice(top.length + 1), table)
  }
  return manifests
}

const hasWorkspaces = (root: Table | undefined): boolean => root?.workspaces !== undefined

/** `npm ci -w api`, `pnpm install --filter web...`, `yarn workspaces focus api`, `pnpm deploy --filter api`. */
function workspacesOf(call: PackageCall, directory: string, step: Step): readonly string[] | undefined {
  const { command, manager, verb } = call
  if (manager.name === 'yarn') {
    if (verb?.value !== 'workspaces' || hasFlag(command, '--all')) return
    const named = operandsOf(command).slice(2)
    return named.length > 0 ? named : [ownName(directory, step) ?? '.']
  }
  const flags = manager.name === 'npm' ? ['-w', '--workspace'] : ['-F', '--filter']
  const named = flagValues(command, flags)
  return named.length === 0 ? undefined : named
}

function ownName(directory: string, step: Step): string | undefined {
  const name = readPackageJson(textAt(`${directory}/package.json`, step) ?? '')?.name
  return typeof name === 'string' ? name : undefined
}

/** Yarn 2 and later heed neither NODE_ENV nor `--production`, save for `workspaces focus`. */
function skipsDev(call: PackageCall, isBerry: boolean): boolean {
  const { command, verb } = call
  if (isBerry) return verb?.value === 'workspaces' && hasFlag(command, '--production')
  const includesDev =
    flagValues(command, ['--include']).includes('dev') ||
    flagValue(command, ['--production', '--prod']) === 'false'
  if (includesDev) return false
  return call.skipsDev || environmentOf(command, 'NODE_ENV') === 'production'
}

/** Where node_modules of the project lies. */
export function projectDirectory({ command }: PackageCall): string {
  const given = flagValue(command, ['--prefix', '-C', '--cwd', '--dir'])
  return given === undefined ? directoryOf(command) : placeOf(given, command)
}
