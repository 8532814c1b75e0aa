import type { ImageSize } from '../../engine/sizes/image-size.ts'
import { Prose } from '../ui/Prose.tsx'
import { say } from '../words/say.ts'

/** Why there are no other bases to show. */
export const NothingToCompare = ({ size }: { readonly size: ImageSize }) => (
  <p className="p-6 text-center text-muted text-pretty">
    <Prose>{reasonFor(size)}</Prose>
  </p>
)

function reasonFor({ stages }: ImageSize): string {
  // Of the stages that ship, the first stands on an image; the others stand on it.
  const root = stages.find(({ ships }) => ships)
  if (!root) return say('Other bases appear as soon as there is a FROM.')
  if (root.base.toLowerCase() === 'scratch')
    return say('The image starts from `scratch`: there is no base, so there is none to exchange.')
  return root.baseContributor.basis.kind === 'unknown'
    ? say(
        'Nobody here knows `{base}`, nor which other images could take its place. Public bases such as `python`, `node` or `debian` can be compared.',
        { base: root.base },
      )
    : say('No other base is known that could take the place of `{base}`.', { base: root.base })
}
