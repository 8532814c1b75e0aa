import type { Stage } from '../../facts/model.ts'
import { isSourceOnly } from '../../facts/tables/source-only.ts'
import { isWheelOnly } from '../../facts/tables/wheel-only.ts'
import type { Break } from '../row.ts'
import { type Lack, lacksOf } from '../toolchain.ts'
import type { Present, Trial } from '../trial.ts'
import { listed, verb } from '../words.ts'

/** Python packages that the new base has no wheel for. */
export function* ofWheels(_: Present, { file, size, lacks }: Trial): Iterable<Break> {
  const stillLacks = lacksOf(file, size)
  for (const { index, compiles: packages } of size.stages) {
    const stage = file.stages[index]
    if (!stage || stage.isDead || packages.length === 0) continue
    const where = stage.isShipped ? 'in the final image' : `in the stage \`${stage.name ?? index}\``
    const named = (is: (one: (typeof packages)[number]) => boolean) =>
      packages.filter(is).map(({ name }) => name)
    const none = named(({ name, isCertain }) => isCertain && isWheelOnly(name))
    if (none.length > 0)
      yield {
        kind: 'fails',
        text: `${listed(none)} ${verb(none, 'has', 'have')} neither a wheel for ${system(stage)} nor sources, so pip finds nothing to install`,
      }
    const isOf = (lack: Lack): boolean => lack.stage.index === index
    const compiler = stillLacks.some(isOf)
      ? ', where there is no compiler'
      : lacks.some(isOf)
        ? addedTo(stage)
        : ''
    const kind = stillLacks.some(isOf) ? 'fails' : 'costs'
    const compiles = (names: readonly string[], place: string): Break => ({
      kind,
      text: `${listed(names)} ${verb(names, 'has', 'have')} no wheel for ${place}: pip compiles ${verb(names, 'it', 'them')} ${where}${compiler}`,
    })
    // The same on every base, and said in the same words, so that it counts against none.
    const anywhere = named(({ name, isCertain }) => isCertain && isSourceOnly(name))
    if (anywhere.length > 0) yield compiles(anywhere, 'Linux')
    const here = named(({ name, isCertain }) => isCertain && !isSourceOnly(name) && !isWheelOnly(name))
    if (here.length > 0) yield compiles(here, system(stage))
    const unseen = named(({ isCertain }) => !isCertain)
    if (unseen.length > 0)
      yield {
        kind: 'check',
        text: `It is not known here whether ${listed(unseen)} ${verb(unseen, 'has', 'have')} a wheel for ${system(stage)}`,
      }
  }
}

const system = ({ distro }: Stage): string => (distro === 'alpine' ? 'Alpine' : 'Linux')

/** What is added to compile at all; libraries that a package builds upon come on top. */
const addedTo = ({ distro, isShipped }: Stage): string =>
  `, with ${distro === 'alpine' ? '`build-base`' : '`gcc`'} at the least${isShipped ? ', which a build stage would keep out' : ''}`
