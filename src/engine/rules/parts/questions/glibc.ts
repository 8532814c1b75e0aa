import { imageFacts } from '../../../facts/images/image-facts.ts'
import type { Stage } from '../../../facts/model.ts'
import { lineage } from './final-user.ts'

/** On an image without one, where nothing is installed or fetched that might bring it. */
export const lacksGlibc = (stage: Stage): boolean => {
  const { base } = lineage(stage).at(-1) ?? stage
  const isBare = lineage(stage).every(({ runs }) =>
    runs.every(({ installs, downloads }) =>
      downloads.length > 0
        ? false
        : installs.every(({ packages }) => packages.every(({ name = 'glibc' }) => !glibcs.has(name))),
    ),
  )
  if (base.kind === 'scratch') return isBare
  if (base.kind !== 'image') return false
  const { repository } = base.image
  return isBare && (repository === 'alpine' || repository.startsWith('distroless/static'))
}

const glibcs = new Set(['gcompat', 'libc6-compat', 'glibc'])

/** A language that links it, on a Debian that has it. */
export const buildsForGlibc = (stage: Stage): boolean => {
  const { base } = lineage(stage).at(-1) ?? stage
  if (base.kind !== 'image' || !['golang', 'rust'].includes(base.image.repository)) return false
  return imageFacts(base.image).distro === 'debian' && stage.distro === 'debian'
}
