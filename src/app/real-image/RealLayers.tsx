import { CircleCheck, TriangleAlert } from 'lucide-react'
import type { RealLayer } from '../../engine/report/real-layers.ts'
import type { Amount } from '../../engine/sizes/amount.ts'
import { formatBytes, formatRange } from '../ui/bytes.ts'
import { LineButton } from '../ui/LineButton.tsx'
import { say } from '../words/say.ts'
import { TwinBars } from './TwinBars.tsx'

interface Props {
  readonly layers: readonly RealLayer[]
  /** Lines whose layer was not found. */
  readonly unmatched: readonly number[]
  readonly onLine: (line: number) => void
}

/** The layers of the image on the instructions that made them, real beside estimated. */
export function RealLayers({ layers, unmatched, onLine }: Props) {
  const full = layers.reduce(
    (most, { weighed, estimated }) => Math.max(most, weighed.bytes, estimated?.high ?? 0),
    1,
  )
  return (
    <table aria-label={say('Layers of the real image')} className="w-full">
      <thead className="text-left text-muted text-xs">
        <tr>
          <th scope="col" className="pb-1 font-medium">
            {say('Made by')}
          </th>
          <th scope="col" className="pb-1 pl-2 text-right font-medium">
            {say('Real')}
          </th>
          <th scope="col" className="pb-1 pl-2 text-right font-medium">
            {say('Estimated')}
          </th>
        </tr>
      </thead>
      {layers.map((layer, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: layers have no name but their place
        <tbody key={index} className="border-line/60 border-t align-top">
          <tr>
            <th scope="rowgroup" className="w-full max-w-0 pt-1.5 text-left font-normal">
              <Maker layer={layer} onLine={onLine} />
            </th>
            <td className="whitespace-nowrap pt-1.5 pl-2 text-right tabular-nums">
              {layer.isUnread ? '?' : formatBytes(layer.weighed.bytes)}
            </td>
            <td className="whitespace-nowrap pt-1.5 pl-2 text-right tabular-nums">
              {layer.estimated ? (
                <>
                  {formatBytes(layer.estimated.likely)}
                  <span className="block text-muted text-xs">{formatRange(layer.estimated)}</span>
                </>
              ) : (
                '?'
              )}
            </td>
          </tr>
          <tr>
            <td colSpan={3} className="pb-2">
              <TwinBars real={layer.weighed.bytes} estimated={layer.estimated} full={full} />
              <Verdict layer={layer} />
            </td>
          </tr>
        </tbody>
      ))}
      {unmatched.length > 0 && (
        <tbody className="border-line/60 border-t">
          <tr>
            <td colSpan={3} className="pt-1.5 text-muted text-xs">
              {say('Not found in this image:')}{' '}
              {unmatched.map((line) => (
                <LineButton key={line} line={line} onLine={onLine} />
              ))}
            </td>
          </tr>
        </tbody>
      )}
    </table>
  )
}

/** Which instruction it was. */
const Maker = ({
  layer: { kind, line, what },
  onLine,
}: { readonly layer: RealLayer } & Pick<Props, 'onLine'>) => (
  <>
    <span className="text-muted text-xs">
      {kind === 'base' && say('base image')}
      {kind === 'stranger' && say('no instruction of this text')}
      {line !== undefined && <LineButton line={line} onLine={onLine} />}
    </span>
    <code className="block truncate font-mono text-xs" title={what}>
      {what}
    </code>
  </>
)

/** Whether the estimate held, and what the number is used for. */
function Verdict({ layer: { kind, weighed, isUnread, estimated } }: { readonly layer: RealLayer }) {
  if (kind === 'changed')
    return (
      <p className="text-muted text-xs">{say('The line reads otherwise now, so it stays an estimate.')}</p>
    )
  if (!estimated || isUnread) return null
  const isWithin = holds(estimated, weighed.bytes, weighed.roundedBy)
  const Icon = isWithin ? CircleCheck : TriangleAlert
  return (
    <p className={`flex items-center gap-1.5 text-xs ${isWithin ? 'text-saved' : 'text-warning'}`}>
      <Icon className="size-3.5 shrink-0" aria-hidden="true" />
      {isWithin ? say('within the bounds of the estimate') : say('outside the bounds of the estimate')}
    </p>
  )
}

const holds = ({ low, high }: Amount, bytes: number, roundedBy: number): boolean =>
  bytes + roundedBy >= low && bytes - roundedBy <= high
