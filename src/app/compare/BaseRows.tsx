import { Fragment, useState } from 'react'
import type { BaseRow } from '../../engine/compare/row.ts'
import type { Amount } from '../../engine/sizes/amount.ts'
import { gainText } from '../../engine/sizes/bytes-text.ts'
import type { Span } from '../../engine/text/span.ts'
import { Button } from '../ui/Button.tsx'
import { formatBytes, formatRange } from '../ui/bytes.ts'
import { WeightBar } from '../ui/WeightBar.tsx'
import { counted, say } from '../words/say.ts'
import { BasePreview } from './BasePreview.tsx'
import { Breaks } from './Breaks.tsx'
import { variantNames } from './best-of-variants.ts'
import { brokenBy } from './verdict.ts'

interface Props {
  readonly row: BaseRow
  /** Bytes that fill the whole bar. */
  readonly full: number
  /** That of the text as it is. */
  readonly now: BaseRow | undefined
  readonly source: string
  readonly onUse: ((row: BaseRow) => void) | undefined
  readonly onJump: (span: Span) => void
}

/** One base. */
export function BaseRows({ row, full, now, source, onUse, onJump }: Props) {
  const [isShown, setShown] = useState(false)
  const { base, variant, isCurrent, size, unknowns, pull, difference, breaks } = row
  const name = variantNames[variant]
  return (
    <tbody className={`border-line border-t ${isCurrent ? 'bg-lit' : ''}`}>
      <tr className="align-top">
        <th scope="rowgroup" className="py-2 pl-3 text-left font-normal">
          <code className="font-mono text-xs [overflow-wrap:anywhere]">
            <Breakable>{base}</Breakable>
          </code>
          {isCurrent && <Tag look="bg-accent-soft text-accent">{say('now')}</Tag>}
          {name !== undefined && <Tag look="bg-hover text-muted">{say(name)}</Tag>}
        </th>
        <td className="whitespace-nowrap px-2 py-2 text-right tabular-nums">
          <span className="font-medium">
            {size.high === 0 && unknowns > 0 ? '?' : formatBytes(size.likely)}
          </span>
          <span className="block text-muted text-xs">{formatRange(size)}</span>
          {unknowns > 0 && (
            <span className="block text-warning text-xs">
              + {counted(unknowns, '1 part unknown', '{count} parts unknown')}
            </span>
          )}
        </td>
        <td className="whitespace-nowrap py-2 pr-3 text-right tabular-nums">
          {isCurrent ? <span className="text-muted">–</span> : <Difference bytes={difference} />}
        </td>
      </tr>
      <tr>
        <td colSpan={3} className="px-3 pb-2.5">
          <div className="relative flex items-center" aria-hidden="true">
            <WeightBar bytes={size} dead={0} full={full} tone={isCurrent ? 'base' : 'own'} />
            <span
              className="absolute inset-y-[-2px] border-text border-l"
              style={{ left: `${Math.min(100, ((now?.size.likely ?? 0) / full) * 100)}%` }}
            />
          </div>
          <p className="mt-1 text-muted text-xs tabular-nums">
            {say('pulls {size} compressed', { size: formatRange(pull) })}
          </p>
          {!isCurrent || breaks.length > 0 ? (
            <Breaks
              breaks={breaks}
              own={isCurrent ? breaks : brokenBy(row, now)}
              source={source}
              onJump={onJump}
            />
          ) : null}
          {!isCurrent && (
            <div className="mt-1.5 flex flex-wrap gap-1.5">
              <Button
                disabled={!onUse}
                aria-label={say('Use this base: {base}', { base })}
                onClick={() => onUse?.(row)}
              >
                {say('Use this base')}
              </Button>
              <Button
                look="quiet"
                aria-expanded={isShown}
                aria-label={say('Preview the change to {base}', { base })}
                onClick={() => setShown(!isShown)}
              >
                {say('Preview')}
              </Button>
            </div>
          )}
          {isShown && !isCurrent && <BasePreview row={row} source={source} />}
        </td>
      </tr>
    </tbody>
  )
}

/** A long name is broken behind a slash rather than in a word. */
const Breakable = ({ children }: { readonly children: string }) =>
  children.split('/').map((part, index, all) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one name never move
    <Fragment key={index}>
      {part}
      {index < all.length - 1 && (
        <>
          /<wbr />
        </>
      )}
    </Fragment>
  ))

const Tag = ({ look, children }: { readonly look: string; readonly children: string }) => (
  <>
    {' '}
    <span className={`inline-block rounded-full px-1.5 text-2xs ${look}`}>{children}</span>
  </>
)

/** Below this it is the same. */
const nothing = 50_000

function Difference({ bytes }: { readonly bytes: Amount }) {
  const { low, likely, high } = bytes
  const range = say('{low} to {high}', { low: gainText(low), high: gainText(high) })
  return (
    <>
      <span className={`font-medium ${likely < -nothing ? 'text-saved' : ''}`}>
        {Math.abs(likely) < nothing ? '±0' : gainText(likely)}
      </span>
      {low !== high && <span className="block text-muted text-xs">{range}</span>}
    </>
  )
}
