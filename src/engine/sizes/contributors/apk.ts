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
  for (const call of calls) {
    if (call.action !== 'install') continue
    const virtual = flagValue(call.command, ['--virtual', '-t'])
    if (virtual === undefined || !removed.has(virtual)) yield* addChanges(call, virtual, removed, step)
  }
  if (removed.size > 0) yield* deletions(removed, step)
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
  // Debian has no apk: what such a RUN would install there, Alpine's table does not tell.
  const isForeign = world.distro === 'debian' || world.distro === 'ubuntu'
  const site: Site = {
    group: 'apk',
    at: call.command.span,
    material: 'system',
    pathOf: (name) => `/usr/(packages)/${name}`,
    perUnlisted: input.tables.alpine && !isForeign ? thumb.unlistedSystemPackage : thumb.alpinePackage,
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
  const size = isForeign
    ? undefined
    : input.tables.look?.apkAdd({
        packages,
        installed,
        release: world.image && imageFacts(world.image).suite,
        platform: input.platform,
        tables: input.tables,
      })
  if (size) yield* installedPieces(size, { ...site, named: names }, step)
  else yield* unlistedPieces(names, site, step)
  yield { kind: 'present', group: 'apk', names }
  const added = [...names, ...(size?.packages ?? []).map(({ name }) => name)]
  yield { kind: 'present', group: 'apk-added', names: added }
  // A virtual package asks for its members until it is deleted.
  yield { kind: 'present', group: 'apk-asked', names: virtual === undefined ? names : [virtual] }
  if (virtual !== undefined) yield { kind: 'present', group: `apk-virtual:${virtual}`, names }
}

/** `apk del`: these, and what came along with them and nothing else needs. */
function* deletions(removed: ReadonlySet<string>, { world, input }: Step): Iterable<Change> {
  const added = present(world, 'apk-added')
  const asked = [...present(world, 'apk-asked')]
    .filter((name) => !removed.has(name))
    .flatMap((name) => [...(world.present.get(`apk-virtual:${name}`) ?? [name])])
  const kept = input.tables.look?.apkKept({ asked: new Set(asked), added, tables: input.tables })
  const members = [...removed].flatMap((name) => [name, ...present(world, `apk-virtual:${name}`)])
  const gone = [...members, ...(kept ? added : [])].filter((name) => !kept?.has(name))
  yield { kind: 'remove-packages', group: 'apk-asked', names: removed }
  for (const group of ['apk', 'apk-added']) yield { kind: 'remove-packages', group, names: new Set(gone) }
}

export const apkIndex = ({ input }: Step): Weight =>
  input.tables.look?.apkIndexBytes(input.tables) ?? thumb.apkIndex
