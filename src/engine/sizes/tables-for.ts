import { imageFacts } from '../facts/images/image-facts.ts'
import type { Dockerfile, ImageRef, PackageCall, Stage } from '../facts/model.ts'
import type { DebianSuite } from './tables/debian-graph.ts'
import { distrolessSuite, nearestSuite } from './tables/debian-suite.ts'
import type { TableName } from './tables/load.ts'
import type { Tables } from './tables/tables.ts'

export type { TableName }

const byManager: Readonly<Record<string, TableName>> = {
  apk: 'alpine',
  pip: 'wheels',
  pipenv: 'wheels',
  poetry: 'wheels',
  uv: 'wheels',
  pdm: 'wheels',
  pipx: 'wheels',
  conda: 'wheels',
  micromamba: 'wheels',
  npm: 'npm',
  yarn: 'npm',
  pnpm: 'npm',
  bun: 'npm',
}

/**
 * The tables that an estimate of this file looks into, and those that may list what the tables at hand do not: to be
 * asked again once they have arrived.
 */
export function tablesFor(file: Dockerfile, tables: Tables): readonly TableName[] {
  const names = new Set<TableName>()
  for (const stage of file.stages) {
    if (stage.base.kind === 'image') names.add('base-images')
    const distroless = stage.base.kind === 'image' && distrolessSuite(stage.base.image)
    if (distroless) names.add(`debian-${distroless}`)
    for (const { calls } of stage.runs)
      for (const call of calls) {
        const table = byManager[call.manager.name]
        if (table) names.add(table)
        if (call.manager.name === 'apt') for (const one of debianTables(stage, call, tables)) names.add(one)
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
  return file.stages
    .filter(calls)
    .map((stage) => (stage.distro === 'alpine' ? 'alpine' : (`debian-${suiteOf(stage)}` as const)))
}

function* debianTables(stage: Stage, call: PackageCall, tables: Tables): Iterable<TableName> {
  const suite = suiteOf(stage)
  yield `debian-${suite}`
  if (call.action !== 'install') return
  const wanted = call.packages.flatMap(({ name }) => name?.split(' ') ?? [])
  const part = tables.look?.widerPart(suite, wanted, tables)
  if (part) yield `debian-${suite}-${part}`
}

/** A base of unknown suite is taken for the current one. */
function suiteOf(stage: Stage): DebianSuite {
  const image = rootImage(stage)
  const suite = image && imageFacts(image).suite
  return (suite === undefined ? undefined : nearestSuite(suite)?.suite) ?? 'trixie'
}

function rootImage(stage: Stage): ImageRef | undefined {
  let at = stage
  while (at.base.kind === 'stage') at = at.base.stage
  return at.base.kind === 'image' ? at.base.image : undefined
}
