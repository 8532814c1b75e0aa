import { type ImageSize, shippedBase } from '../../engine/sizes/image-size.ts'
import { Prose } from '../ui/Prose.tsx'
import { say } from '../words/say.ts'

/** Why there are no other bases to show. */
export const NothingToCompare = ({ size }: { readonly size: ImageSize }) => (
  <p className="p-6 text-center text-muted text-pretty">
    <Prose>{reasonFor(size)}</Prose>
  </p>
)

function reasonFor(size: ImageSize): string {
  const base = shippedBase(size)
  if (!base) return say('Other bases appear as soon as there is a FROM.')
  if (base.label.toLowerCase() === 'scratch')
    return say('The image starts from `scratch`: there is no base, so there is none to exchange.')
  return base.basis.kind === 'unknown'
    ? say(
        'Nobody here knows `{base}`, nor which other images could take its place. Public bases such as `python`, `node` or `debian` can be compared.',
        { base: base.label },
      )
    : say('No other base is known that could take the place of `{base}`.', { base: base.label })
}
