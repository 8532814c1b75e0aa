import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { Layer } from '../../engine/sizes/image-size.ts'
import type { Span } from '../../engine/text/span.ts'
import { formatBytes } from '../ui/bytes.ts'
import { WeightBar } from '../ui/WeightBar.tsx'
import { say } from '../words/say.ts'
import { AssumptionField } from './AssumptionField.tsx'
import { isRough, lineKey, sourceKey } from './assumption-key.ts'
import { PackageMap } from './PackageMap.tsx'
import { Part } from './Part.tsx'
import { deadIn } from './rows.ts'

export interface LayerVerbs {
  readonly onHover: (span: Span | undefined) => void
  readonly onJump: (span: Span) => void
  readonly onAssume: (key: string, bytes: number | undefined) => void
}

interface Props {
  readonly layer: Layer
  /** The text of its first line, as the user wrote it. */
  readonly text: string
  /** The whole Dockerfile. */
  readonly source: string
  readonly full: number
  /** Likely bytes of the stage up to here, and their share of the whole stage. */
  readonly soFar: number
  readonly share: number
  readonly ships: boolean
  readonly isLit: boolean
  readonly assumptions: Readonly<Record<string, number>>
  readonly verbs: LayerVerbs
}

/** With fewer parts a list tells as much at a glance. */
const leastForMap = 4

/** One layer: what it weighs, and, opened, what of it weighs how much. */
export function LayerItem({
  layer,
  text,
  source,
  full,
  soFar,
  share,
  ships,
  isLit,
  assumptions,
  verbs,
}: Props) {
  const [isOpen, setOpen] = useState(layer.unknowns > 0)
  const isUnknown = layer.unknowns > 0
  const parts = layer.contributors.map((part) => ({ part, key: sourceKey(layer, part, source) }))
  const whole = lineKey(layer)
  const takesWhole = whole in assumptions || parts.some(({ part, key }) => key === undefined && isRough(part))
  return (
    <li
      className={`transition-colors ${isLit ? 'bg-lit' : ''}`}
      onPointerEnter={() => verbs.onHover(layer.at)}
      onPointerLeave={() => verbs.onHover(undefined)}
    >
      <div className="flex items-center gap-1 pr-3 pl-1.5">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-label={say('Parts of {instruction}, line {line}', {
            instruction: layer.instruction,
            line: String(layer.line),
          })}
          className="flex size-7 shrink-0 items-center justify-center rounded text-muted hover:text-text max-md:size-11"
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronRight
            className={`size-3.5 transition-transform ${isOpen ? 'rotate-90' : ''}`}
            aria-hidden="true"
          />
        </button>
        <button
          type="button"
          className="flex min-h-8 min-w-0 flex-1 items-center gap-3 rounded text-left max-md:min-h-11"
          onClick={() => verbs.onJump(layer.at)}
        >
          <span className="w-6 shrink-0 text-right text-faint text-xs tabular-nums">{layer.line}</span>
          <code className="min-w-0 flex-[2] truncate font-mono text-xs">{text}</code>
          <span className="flex w-16 shrink-0 max-md:hidden">
            <WeightBar bytes={layer.bytes} dead={deadIn(layer)} full={full} tone={ships ? 'own' : 'idle'} />
          </span>
          <span className="w-16 shrink-0 text-right text-xs tabular-nums">
            {isUnknown && layer.bytes.high === 0 ? '?' : formatBytes(layer.bytes.likely)}
            {isUnknown && layer.bytes.high > 0 && ' + ?'}
          </span>
        </button>
      </div>
      <div aria-hidden="true" className="h-0.5 bg-muted" style={{ width: `${share * 100}%` }} />
      {isOpen && (
        <div className="space-y-2 pt-1 pr-3 pb-2.5 pl-9">
          {layer.contributors.length >= leastForMap && <PackageMap parts={layer.contributors} />}
          <ul className="space-y-1.5">
            {parts.map(({ part, key }, index) => (
              <Part key={`${part.label}${part.at.start}`} part={part} above={parts[index - 1]?.part}>
                {key !== undefined && (isRough(part) || key in assumptions) && (
                  <AssumptionField
                    label={key}
                    bytes={assumptions[key]}
                    onAssume={(bytes) => verbs.onAssume(key, bytes)}
                  />
                )}
              </Part>
            ))}
            {takesWhole && (
              <li>
                <AssumptionField
                  label={say('line {line}', { line: String(layer.line) })}
                  bytes={assumptions[whole]}
                  onAssume={(bytes) => verbs.onAssume(whole, bytes)}
                />
              </li>
            )}
            {layer.contributors.length === 0 && (
              <li className="text-muted text-xs">{say('Adds no files.')}</li>
            )}
            <li className="text-muted text-xs">
              {say('The stage so far: ≈ {size}', { size: formatBytes(soFar) })}
            </li>
          </ul>
        </div>
      )}
    </li>
  )
}
