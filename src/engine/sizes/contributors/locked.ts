import type { PackageCall } from '../../facts/model.ts'
import { type Amount, between, MB, times } from '../amount.ts'
import { lockedCounts } from '../manifests/locked-count.ts'
import type { Weight } from '../tables/install-size.ts'
import { placeOf, type Step } from '../world.ts'

interface Rate {
  readonly file: string
  /** Of one package among the dozens that a lock file names: docs/data.md. */
  readonly each: Amount
  readonly what: string
}

const rates = {
  goModules: { file: 'go.sum', each: between(0.4, 3.2, 8, MB), what: 'module' },
  crates: { file: 'Cargo.lock', each: between(0.4, 1.4, 3, MB), what: 'crate' },
  gems: { file: 'Gemfile.lock', each: between(0.4, 1.3, 4, MB), what: 'gem' },
  phpPackages: { file: 'composer.lock', each: between(0.15, 0.5, 1.6, MB), what: 'package' },
} as const satisfies Record<string, Rate>

export type LockedKind = keyof typeof rates

/** What a project's packages weigh by the number its lock file names; undefined when that was not given. */
export function lockedWeight(
  of: LockedKind,
  { command, skipsDev }: PackageCall,
  { context, world }: Step,
): Weight | undefined {
  const { file, each, what } = rates[of]
  const origin = context.originOf(placeOf(file, command), world)
  const text = origin === undefined ? undefined : context.textOf(origin)
  const count = text === undefined ? undefined : lockedCounts[file]?.(text, skipsDev)
  if (count === undefined) return
  return {
    bytes: times(each, count),
    basis: { kind: 'rule-of-thumb', note: `${count} packages in ${file}, each what a ${what} weighs` },
  }
}
