import type { Stage } from '../../facts/model.ts'
import { isWheelOnly } from '../../facts/tables/wheel-only.ts'
import type { Break } from '../row.ts'
import { type Lack, lacksOf } from '../toolchain.ts'
import type { Present, Trial } from '../trial.ts'
import { listed, verb } from '../words.ts'

/** Python packages that the new base has no wheel for. */
export function* ofWheels(_: Present, { file, size, lacks }: Trial): Iterable<Break> {
  const stillLacks = lacksOf(file, size)
  for (const { index, compiles } of size.stages) {
    const stage = file.stages[index]
    if (!stage || stage.isDead || compiles.length === 0) continue
    const where = stage.isShipped ? 'in the final image' : `in the stage \`${stage.name ?? index}\``
    const named = (is: (one: (typeof compiles)[number]) => boolean) =>
      compiles.filter(is).map(({ name }) => name)
    const none = named(({ name, isCertain }) => isCertain && isWheelOnly(name))
    if (none.length > 0)
      yield {
        kind: 'fails',
        text: `${listed(none)} ${verb(none, 'has', 'have')} neither a wheel for ${system(stage)} nor sources, so pip finds nothing to install`,
      }
    const compiled = named(({ name, isCertain }) => isCertain && !isWheelOnly(name))
    const isOf = (lack: Lack): boolean => lack.stage.index === index
    const compiler = stillLacks.some(isOf)
      ? ', where there is no compiler'
      : lacks.some(isOf)
        ? addedTo(stage)
        : ''
    if (compiled.length > 0)
      yield {
        kind: stillLacks.some(isOf) ? 'fails' : 'costs',
        text: `${listed(compiled)} ${verb(compiled, 'has', 'have')} no wheel for ${system(stage)}: pip compiles ${verb(compiled, 'it', 'them')} ${where}${compiler}`,
      }
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
