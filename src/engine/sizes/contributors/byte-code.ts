import type { PackageCall } from '../../facts/model.ts'
import { compareVersions } from '../versions.ts'
import { isSwitchedOn, type Step } from '../world.ts'
import { hasFlag } from './flags.ts'

/** Before that version Poetry installed by pip. */
const ownInstallerSince = '1.4'

/**
 * Whether an installer byte-compiles what it unpacks. Installs of flask on 24 November 2026: pip, pipenv and pipx do, whatever
 * PYTHONDONTWRITEBYTECODE says; uv does when asked to. Poetry and PDM: read in the installers of 1.4, 2.1 and 2.29.
 */
export function writesByteCode({ command, manager }: PackageCall, { world }: Step): boolean {
  if (hasFlag(command, '--no-compile', '--no-compile-bytecode')) return false
  if (manager.name === 'uv')
    return hasFlag(command, '--compile-bytecode', '--compile') || isSwitchedOn(command, 'UV_COMPILE_BYTECODE')
  if (manager.name === 'pdm') return false
  if (manager.name !== 'poetry') return true
  const version = world.settings.get(poetryVersion)
  return hasFlag(command, '--compile') || (version !== undefined && isByPip(version))
}

const isByPip = (version: string): boolean => compareVersions(version, ownInstallerSince) < 0

/** The setting that tells which Poetry a stage has. */
export const poetryVersion = 'poetry (version)'
