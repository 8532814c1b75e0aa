import { KeyRound, Package } from 'lucide-react'
import type { Span } from '../../engine/text/span.ts'
import { formatBytes } from '../ui/bytes.ts'
import { Prose } from '../ui/Prose.tsx'
import { say, sayIfKnown } from '../words/say.ts'
import type { RiskRow } from './risk-rows.ts'

interface Props {
  readonly row: RiskRow
  readonly line: number | undefined
  readonly isTicked: boolean
  readonly hasSums: boolean
  readonly onTick: (isTicked: boolean) => void
  readonly onJump: (span: Span) => void
}

/** One line of `.dockerignore` to tick: what it would keep out, and where the Dockerfile takes that along. */
export function RiskItem({ row, line, isTicked, hasSums, onTick, onJump }: Props) {
  const { taken, doubt, files, bytes } = row
  const [first = row.line] = row.paths
  const Icon = row.concern === 'secret' ? KeyRound : Package
  return (
    <li className="flex gap-2.5 px-3 py-2">
      <label className="flex min-w-0 flex-1 gap-2.5 max-md:min-h-11">
        <input
          type="checkbox"
          className="mt-0.5 size-4 shrink-0 accent-(--accent)"
          checked={isTicked}
          onChange={(event) => onTick(event.target.checked)}
        />
        <span className="min-w-0">
          <span className="flex items-center gap-1.5">
            <Icon
              className={`size-3.5 shrink-0 ${row.concern === 'secret' ? 'text-error' : 'text-muted'}`}
              aria-hidden="true"
            />
            <span className="min-w-0 truncate font-mono text-xs">
              {row.paths.length === 1 ? first : row.line}
            </span>
          </span>
          <span className="block text-muted text-xs">
            {sayIfKnown(row.what)} ·{' '}
            {!hasSums && files > 1 && `${say('{count} files', { count: files })}${say(', ')}`}
            {formatBytes(bytes)}
            {doubt !== undefined && (
              <span className="text-warning">
                {' · '}
                <Prose>{doubt}</Prose>
              </span>
            )}
          </span>
        </span>
      </label>
      {taken ? (
        <button
          type="button"
          className={`self-start whitespace-nowrap text-xs underline max-md:min-h-11 ${taken.ships ? 'text-error' : 'text-muted'}`}
          onClick={() => onJump(taken.at)}
        >
          {taken.ships
            ? say('ships, line {line}', { line: String(line) })
            : say('build only, line {line}', { line: String(line) })}
        </button>
      ) : (
        <span className="whitespace-nowrap text-faint text-xs">{say('not copied')}</span>
      )}
    </li>
  )
}
