import type { StageSize } from '../../engine/sizes/image-size.ts'
import { formatBytes, formatRange } from '../ui/bytes.ts'
import { formatBounds } from '../ui/totals.ts'
import { say } from '../words/say.ts'

interface Props {
  readonly stage: StageSize
  readonly source: string
}

/** A stage: its base, then its layers with what they hold. */
export function PrintedStage({ stage, source }: Props) {
  const { name, ships, total, unknowns, base, baseContributor, layers } = stage
  const title = /^\d+$/.test(name) ? say('Stage {name}', { name: Number(name) + 1 }) : name
  return (
    <table>
      <caption>
        {title} ({ships ? say('ships') : say('not shipped')}): {formatBounds(total, unknowns)}
      </caption>
      <tbody>
        <tr>
          <td />
          <td>{say('Base {image}', { image: base })}</td>
          <td className="whitespace-nowrap tabular-nums">
            {baseContributor.basis.kind === 'unknown' ? '?' : formatRange(baseContributor.bytes)}
          </td>
        </tr>
        {layers.map((layer) => (
          <tr key={layer.at.start}>
            <td className="tabular-nums">{layer.line}</td>
            <td>
              <code className="font-mono text-2xs">
                {firstLine(source.slice(layer.at.start, layer.at.end))}
              </code>
              {layer.contributors.map(({ label, bytes, dead }) => (
                <div key={label} className="pl-3 text-muted">
                  {label}: {formatRange(bytes)}
                  {dead &&
                    dead.likely > 0 &&
                    ` · ${say('{size} of it are deleted later and ship', { size: formatBytes(dead.likely) })}`}
                </div>
              ))}
            </td>
            <td className="whitespace-nowrap tabular-nums">
              {layer.unknowns > 0 && layer.bytes.high === 0 ? '?' : formatRange(layer.bytes)}
              {layer.unknowns > 0 && layer.bytes.high > 0 && ' + ?'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const longest = 110

function firstLine(instruction: string): string {
  const line = instruction.split('\n', 1)[0] ?? ''
  return line.length > longest || line.length < instruction.trimEnd().length
    ? `${line.slice(0, longest)} …`
    : line
}
