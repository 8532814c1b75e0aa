import { imageFacts } from '../../facts/images/image-facts.ts'
import type { PackageCall } from '../../facts/model.ts'
import { exactly } from '../amount.ts'
import { thumb, unknown } from '../rules-of-thumb.ts'
import type { Weight } from '../tables/install-size.ts'
import { add, type Change, present, type Step } from '../world.ts'
import { flagValue, namesIn } from './flags.ts'
import { installedPieces, type Site, unlistedPieces } from './installed.ts'

/** The packages of one RUN together: a virtual package deleted in the same RUN never lands. */
export function* apkChanges(calls: readonly PackageCall[], step: Step): Iterable<Change> {
  const removed = new Set(calls.filter(({ action }) => action === 'remove').flatMap(namesIn))
  const here = new Set<string>()
  for (const call of calls) {
    if (call.action !== 'install') continue
    const virtual = flagValue(call.command, ['--virtual', '-t'])
    if (virtual !== undefined) here.add(virtual)
    for (const name of namesIn(call)) here.add(name)
    if (virtual === undefined || !removed.has(virtual)) yield* addChanges(call, virtual, removed, step)
  }
  for (const name of removed) {
    if (here.has(name)) continue
    yield { kind: 'remove-key', key: `apk:${name}` }
    for (const member of present(step.world, `apk-virtual:${name}`))
      yield { kind: 'remove-key', key: `apk:${member}` }
  }
  const upgrade = calls.find(({ action }) => action === 'upgrade')
  if (upgrade)
    yield add({
      path: '/usr/(upgraded)',
      label: 'upgraded packages',
      at: upgrade.command.span,
      material: 'system',
      ...thumb.upgrade,
    })
}

function* addChanges(
  call: PackageCall,
  virtual: string | undefined,
  removed: ReadonlySet<string>,
  step: Step,
): Iterable<Change> {
  const { input, world } = step
  const site: Site = {
    group: 'apk',
    at: call.command.span,
    material: 'system',
    pathOf: (name) => `/usr/(packages)/${name}`,
    perUnlisted: input.tables.alpine ? thumb.unlistedSystemPackage : thumb.alpinePackage,
  }
  for (const { name, word } of call.packages)
    if (name === undefined)
      yield add({
        path: '/usr/(packages)',
        label: word.text,
        at: site.at,
        material: 'system',
        bytes: exactly(0),
        basis: unknown(`the text does not tell what ${word.text} holds`),
      })
  const packages = call.packages.flatMap(({ name = '', version }) =>
    name
      .split(/\s+/)
      .flatMap((one) => (one === '' || removed.has(one) || one === virtual ? [] : [{ name: one, version }])),
  )
  if (packages.length === 0) return
  const names = packages.map(({ name }) => name)
  const installed = world.present.get('apk')
  const size = input.tables.look?.apkAdd({
    packages,
    installed,
    release: world.image && imageFacts(world.image).suite,
    platform: input.platform,
    tables: input.tables,
  })
  if (size) yield* installedPieces(size, { ...site, named: names }, step)
  else yield* unlistedPieces(names, site, step)
  yield { kind: 'present', group: 'apk', names }
  if (virtual !== undefined)
    yield {
      kind: 'present',
      group: `apk-virtual:${virtual}`,
      names: [...names, ...(size?.packages ?? []).map(({ name }) => name)],
    }
}

export const apkIndex = ({ input }: Step): Weight =>
  input.tables.look?.apkIndexBytes(input.tables) ?? thumb.apkIndex
