import { canonicalRepository } from '../facts/images/canonical-repository.ts'
import { imageFacts } from '../facts/images/image-facts.ts'
import type { Dockerfile, ImageRef, Stage } from '../facts/model.ts'
import type { DebianSuite } from './tables/debian-graph.ts'
import { nearestSuite } from './tables/debian-suite.ts'
import type { TableName } from './tables/load.ts'

export type { TableName }

const byManager: Readonly<Record<string, TableName>> = {
  apk: 'alpine',
  pip: 'wheels',
  pipenv: 'wheels',
  poetry: 'wheels',
  uv: 'wheels',
  npm: 'npm',
  yarn: 'npm',
  pnpm: 'npm',
  bun: 'npm',
}

/** The tables that an estimate of this file would look into. */
export function tablesFor(file: Dockerfile): readonly TableName[] {
  const names = new Set<TableName>()
  for (const stage of file.stages) {
    if (stage.base.kind === 'image') {
      names.add('base-images')
      // Google's images are put together from Debian's packages.
      if (canonicalRepository(stage.base.image).startsWith('gcr.io/distroless/'))
        names.add(debianTable(stage, 'bookworm'))
    }
    for (const { calls } of stage.runs)
      for (const { manager } of calls) {
        const table = byManager[manager.name]
        if (table) names.add(table)
        if (manager.name === 'apt') names.add(debianTable(stage))
      }
  }
  // The list of licences comes along with whichever table is fetched.
  if ([...file.settings.labelSchema.values()].includes('spdx')) names.add('base-images')
  return [...names]
}

/** The table of its own distribution for each stage that calls one of the managers. */
export function systemTablesFor(file: Dockerfile, managers: readonly string[]): readonly TableName[] {
  const calls = ({ runs }: Stage): boolean =>
    runs.some((run) => run.calls.some(({ manager }) => managers.includes(manager.name)))
  return file.stages.filter(calls).map((stage) => (stage.distro === 'alpine' ? 'alpine' : debianTable(stage)))
}

/** A base of unknown suite is taken for the current one. */
function debianTable(stage: Stage, usual: DebianSuite = 'trixie'): TableName {
  const image = rootImage(stage)
  const suite = image && imageFacts(image).suite
  return `debian-${(suite === undefined ? undefined : nearestSuite(suite)?.suite) ?? usual}`
}

function rootImage(stage: Stage): ImageRef | undefined {
  let at = stage
  while (at.base.kind === 'stage') at = at.base.stage
  return at.base.kind === 'image' ? at.base.image : undefined
}
