import { memo } from 'react'
import type { Finding } from '../../engine/report/report.ts'
import type { LineMap } from '../../engine/text/line-map.ts'
import type { Span } from '../../engine/text/span.ts'
import { paddingTop, plainLineHeight } from '../line-viewport.ts'
import { SeverityIcon, severityLook, severityRank } from '../ui/Severity.tsx'
import { coloursOf, type Piece } from './colours.ts'

interface Props {
  readonly source: string
  readonly map: LineMap
  readonly findings: readonly Finding[]
  readonly lit: Span | undefined
  readonly scroll: { readonly top: number; readonly left: number; readonly height: number }
  readonly showsText: boolean
  readonly onHover: (span: Span | undefined) => void
}

const looks: Readonly<Record<Piece['kind'], string>> = {
  plain: 'text-text',
  keyword: 'text-(--code-keyword) font-semibold',
  comment: 'text-(--code-comment) italic',
  string: 'text-(--code-string)',
  variable: 'text-(--code-variable)',
  flag: 'text-(--code-flag)',
}

/** What stands behind the text area: numbers, glyphs, colours and squiggles of the lines in view. */
export const PlainLines = memo(function PlainLines({
  source,
  map,
  findings,
  lit,
  scroll,
  showsText,
  onHover,
}: Props) {
  const first = Math.max(1, Math.floor((scroll.top - paddingTop) / plainLineHeight) - 4)
  const last = Math.min(map.lineCount, first + Math.ceil((scroll.height || 800) / plainLineHeight) + 8)
  const lines = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  const [litFrom, litTo] = lit
    ? [map.positionAt(lit.start).line, map.positionAt(Math.max(lit.start, lit.end - 1)).line]
    : [0, -1]
  const textOf = (line: number) => source.slice(map.startOf(line), map.startOf(line + 1)).replace(/\n$/, '')

  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute inset-x-0 top-0"
      style={{ transform: `translateY(${paddingTop - scroll.top}px)` }}
    >
      {lines.map((line) => {
        const here = findingsOn(line, findings, map)
        return (
          <div
            key={line}
            className={`absolute inset-x-0 h-5 ${line >= litFrom && line <= litTo ? 'bg-lit' : ''}`}
            style={{ top: (line - 1) * plainLineHeight }}
          >
            <div className="absolute inset-y-0 right-0 left-[66px] overflow-hidden">
              <div className="relative whitespace-pre" style={{ left: -scroll.left }}>
                {showsText && (
                  <ColouredLine
                    text={textOf(line)}
                    isContinued={/\\\s*$/.test(textOf(line - 1)) && line > 1}
                  />
                )}
                {here.map((finding) => (
                  <Squiggle
                    key={`${finding.rule}${finding.at.start}`}
                    finding={finding}
                    line={line}
                    map={map}
                  />
                ))}
              </div>
            </div>
            <Gutter line={line} finding={here[0]} onHover={onHover} />
          </div>
        )
      })}
    </div>
  )
})

function findingsOn(line: number, findings: readonly Finding[], map: LineMap): Finding[] {
  const [start, end] = [map.startOf(line), map.startOf(line + 1)]
  return findings
    .filter(({ at }) => at.start < end && (at.end > start || at.start === start))
    .sort((a, b) => severityRank[a.severity] - severityRank[b.severity])
}

const ColouredLine = ({ text, isContinued }: { readonly text: string; readonly isContinued: boolean }) => (
  <>
    {coloursOf(text, isContinued).map(({ kind, text: piece }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one line never move
      <span key={index} className={looks[kind]}>
        {piece}
      </span>
    ))}
  </>
)

function Squiggle({
  finding,
  line,
  map,
}: {
  readonly finding: Finding
  readonly line: number
  readonly map: LineMap
}) {
  const start = Math.max(finding.at.start, map.startOf(line)) - map.startOf(line)
  const end = Math.min(finding.at.end, map.startOf(line + 1) - 1) - map.startOf(line)
  return (
    <span
      className="squiggle absolute inset-y-0"
      style={{
        left: `${start}ch`,
        width: `${Math.max(1, end - start)}ch`,
        background: severityLook[finding.severity].color,
      }}
    />
  )
}

const Gutter = ({
  line,
  finding,
  onHover,
}: {
  readonly line: number
  readonly finding: Finding | undefined
  readonly onHover: Props['onHover']
}) => (
  <div className="absolute inset-y-0 left-0 flex w-[66px] items-center bg-inherit">
    <span
      className="pointer-events-auto flex w-6 justify-center"
      onPointerEnter={finding && (() => onHover(finding.at))}
      onPointerLeave={finding && (() => onHover(undefined))}
    >
      {finding && <SeverityIcon severity={finding.severity} className="size-3.5" />}
    </span>
    <span className="w-7 text-right text-faint tabular-nums">{line}</span>
  </div>
)
