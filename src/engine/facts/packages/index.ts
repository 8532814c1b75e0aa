import type { PackageManager } from './package-manager.ts'

/** Every package manager, by file: a new table needs no other line. */
const modules = import.meta.glob<Record<string, PackageManager>>(
  ['./*.ts', '!./index.ts', '!./package-manager.ts'],
  { eager: true },
)

export const packageManagers: readonly PackageManager[] = Object.values(modules).flatMap((module) =>
  Object.values(module),
)

const byProgram = new Map(
  packageManagers.flatMap((manager) => manager.programs.map((program) => [program, manager] as const)),
)
const byModule = new Map(
  packageManagers.flatMap((manager) => (manager.modules ?? []).map((module) => [module, manager] as const)),
)

/** The manager behind a program's name: `apt-get`, `/usr/bin/pip3.11`. */
export const managerOf = (program: string): PackageManager | undefined => {
  const name = program.slice(program.lastIndexOf('/') + 1)
  return byProgram.get(name) ?? byProgram.get(withoutVersion(name))
}

/** The manager behind `python -m module`. */
export const managerOfModule = (module: string): PackageManager | undefined => byModule.get(module)

/** `pip3.11` → `pip`. */
const withoutVersion = (name: string): string => name.replace(/[\d.]+$/, '')
