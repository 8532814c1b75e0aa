import type { Break } from '../row.ts'
import type { Present, Trial } from '../trial.ts'
import { ofTheBase } from './base-itself.ts'
import { ofWheels } from './compiled.ts'
import { withoutShell } from './no-shell.ts'
import { ofOtherStages } from './other-stages.ts'
import { ofPackages } from './packages.ts'
import { ofPrograms } from './programs.ts'
import { ofNamedUsers } from './users.ts'

const kinds = [withoutShell, ofTheBase, ofOtherStages, ofNamedUsers, ofPackages, ofPrograms, ofWheels]

const rank = { fails: 0, costs: 1, check: 2 } as const

/** What stands between the text and this base, the gravest first. */
export function breaksOf(present: Present, trial: Trial): readonly Break[] {
  return kinds.flatMap((kind) => [...kind(present, trial)]).sort((a, b) => rank[a.kind] - rank[b.kind])
}
