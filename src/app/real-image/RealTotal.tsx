import { type RealLayer, unreadIn } from '../../engine/report/real-layers.ts'
import { type Amount, sum } from '../../engine/sizes/amount.ts'
import type { Fit, RealImage } from '../../worker/image/client.ts'
import { formatBytes, formatRange } from '../ui/bytes.ts'
import { counted, say } from '../words/say.ts'
import { kinship } from './kinship.ts'

interface Props {
  readonly image: RealImage
  readonly fit: Fit
  readonly layers: readonly RealLayer[]
  readonly platform: string | undefined
}

/** What the image weighs in all, and how far it can be the one that the text describes. */
export function RealTotal({ image, fit, layers, platform = 'linux/amd64' }: Props) {
  const { total } = image
  const unread = unreadIn(image.steps)
  const estimated = wholeEstimate(layers)
  const doubt = kinship(image, fit)
  return (
    <div className="space-y-2">
      <p role="status" className="text-pretty tabular-nums">
        <strong className="font-semibold">
          {total.roundedBy > 0 && '≈ '}
          {formatBytes(total.bytes)}
          {unread > 0 &&
            ` + ${counted(unread, '1 layer that could not be read', '{count} layers that could not be read')}`}
        </strong>{' '}
        {say('on disk')}
        {total.compressed !== undefined &&
          `${say(', ')}${say('{size} to pull', { size: formatBytes(total.compressed) })}`}
        {estimated && (
          <span className="text-muted">
            {' '}
            ·{' '}
            {say('the text alone told {size}', {
              size: `${formatBytes(estimated.likely)} (${formatRange(estimated)})`,
            })}
          </span>
        )}
      </p>
      {doubt !== undefined && (
        <p role="alert" className="rounded-md bg-warning-soft px-3 py-2 text-warning">
          {doubt}
        </p>
      )}
      {image.platform !== undefined && image.platform !== platform && (
        <p className="rounded-md bg-warning-soft px-3 py-2 text-warning">
          {say('This image is for {one}, and the estimates are for {other}: choose the same above.', {
            one: image.platform,
            other: platform,
          })}
        </p>
      )}
    </div>
  )
}

/** Undefined where the text did not tell of every part. */
function wholeEstimate(layers: readonly RealLayer[]): Amount | undefined {
  const amounts = layers.flatMap(({ estimated }) => estimated ?? [])
  return amounts.length === layers.length && layers.length > 0 ? sum(amounts) : undefined
}
