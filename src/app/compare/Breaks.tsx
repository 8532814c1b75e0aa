import { CircleCheck, Eye, Hammer, OctagonX } from 'lucide-react'
import { useMemo } from 'react'
import type { Break } from '../../engine/compare/row.ts'
import { lineMap } from '../../engine/text/line-map.ts'
import type { Span } from '../../engine/text/span.ts'
import { LineButton } from '../ui/LineButton.tsx'
import { Prose } from '../ui/Prose.tsx'
import { say } from '../words/say.ts'

interface Props {
  readonly breaks: readonly Break[]
  /** Those of them that do not hold for the present base too. */
  readonly own: readonly Break[]
  readonly source: string
  readonly onJump: (span: Span) => void
}

/** Shape, word and colour each tell how grave it is. */
const looks = {
  fails: { Icon: OctagonX, text: 'text-error' },
  costs: { Icon: Hammer, text: 'text-warning' },
  check: { Icon: Eye, text: 'text-info' },
} as const satisfies Record<Break['kind'], unknown>

/** What stands between the text and this base. */
export function Breaks({ breaks, own, source, onJump }: Props) {
  const lines = useMemo(() => lineMap(source), [source])
  if (breaks.length === 0)
    return (
      <p className="mt-1 flex items-center gap-1.5 text-saved text-xs">
        <CircleCheck className="size-3.5 shrink-0" aria-hidden="true" />
        {say('Nothing is known to break')}
      </p>
    )
  return (
    <ul className="mt-1 space-y-1 text-xs">
      {breaks.map((one) => {
        const { kind, text, at } = one
        const { Icon, text: colour } = looks[kind]
        return (
          <li key={kind + text} className="flex gap-1.5">
            <span className={`flex w-14 shrink-0 gap-1.5 font-medium ${colour}`}>
              <Icon className="mt-px size-3.5 shrink-0" aria-hidden="true" />
              {say(kind)}
            </span>
            <span className="min-w-0 flex-1 text-pretty">
              <span lang="en">
                <Prose>{text}</Prose>
              </span>
              {!own.includes(one) && <span className="text-muted"> – {say('as now')}</span>}
              {at && (
                <>
                  {' '}
                  <LineButton line={lines.positionAt(at.start).line} onLine={() => onJump(at)} />
                </>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
