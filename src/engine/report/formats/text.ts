import { countText } from '../../rebuild/words.ts'
import { bytesText } from '../../sizes/bytes-text.ts'
import { savingText, totalText } from '../../sizes/totals-text.ts'
import { countsBySeverity } from '../counts.ts'
import { type FileResult, isRead, type PlacedFinding, placed, type ReadFile } from './file-result.ts'
import { type Paint, plain } from './paint.ts'
import { counted, printable } from './plain.ts'
import { planText } from './plan-text.ts'
import { pushedText } from './pushed.ts'
import { realText } from './real-text.ts'

/** Columns of source shown around a finding; longer lines are cut. */
const maxShown = 100
const indent = '      '

interface Excerpt {
  readonly text: string
  readonly carets: string
}

/** The first line of a finding with carets under it. */
function excerptOf(source: string, { finding: { at }, region }: PlacedFinding): Excerpt | undefined {
  const lineStart = at.start - (region.start.column - 1)
  const lineBreak = source.indexOf('\n', at.start)
  const line = source.slice(lineStart, lineBreak === -1 ? source.length : lineBreak).trimEnd()
  if (line.trim() === '') return undefined
  const from = region.start.column - 1
  const to = Math.max(from + 1, Math.min(line.length, at.end - lineStart))
  const cut = from > maxShown - 20 ? from - 20 : 0
  const shown = line.slice(cut, cut + maxShown)
  const lead = cut > 0 ? '… ' : ''
  const tail = cut + maxShown < line.length ? ' …' : ''
  // Tabs before the finding are kept, so that the carets stand under it whatever the tab width.
  const padding = shown.slice(0, from - cut).replace(/[^\t]/g, ' ')
  const width = Math.min(to, cut + shown.length) - from
  return {
    text: lead + printable(shown) + tail,
    carets: ' '.repeat(lead.length) + padding + '^'.repeat(Math.max(1, width)),
  }
}

function findingText(file: ReadFile, one: PlacedFinding, paint: Paint): string {
  const { finding, region } = one
  const place = `${region.start.line}:${region.start.column}`.padStart(7)
  const notes = [
    // One alias is enough to recognise a rule by; docs/rules.md has them all.
    finding.rule + (finding.codes[0] === undefined ? '' : ` (${finding.codes[0]})`),
    finding.saves && savingText(finding.saves),
    finding.fix && (finding.fix.safety === 'safe' ? 'fixable' : 'fixable after a look'),
  ].filter((note) => note !== undefined)
  const head = `${paint('dim', place)}  ${paint(finding.severity, finding.severity)}  ${printable(finding.message)}`
  const excerpt = excerptOf(file.source, one)
  return [
    head,
    `${indent}   ${paint('dim', notes.join(' · '))}`,
    ...(excerpt
      ? [`${indent}   ${excerpt.text}`, `${indent}   ${paint(finding.severity, excerpt.carets)}`]
      : []),
  ].join('\n')
}

function sizeText({ report }: ReadFile, paint: Paint): readonly string[] {
  const { size, afterSafeFixes, codeEdit } = report
  if (size.stages.length === 0) return []
  const after =
    afterSafeFixes && afterSafeFixes.fixes > 0 && afterSafeFixes.saves.likely !== 0
      ? paint('saving', ` · ${bytesText(afterSafeFixes.shipped.likely)} after the safe fixes`)
      : ''
  return [
    `  Ships ${totalText(size.shipped, size.unknowns)}${after}`,
    ...(codeEdit ? [`  A code edit rebuilds ${countText(codeEdit)}${pushedText(codeEdit)}`] : []),
  ]
}

/** What to do first; each line alone, the head all together. */
function planLines({ report }: ReadFile, paint: Paint): readonly string[] {
  const plan = planText(report)
  if (!plan) return []
  return [
    `  Plan, ${plan.head}`,
    ...(plan.lines.length > 1
      ? plan.lines.map(({ rule, gain }) => `${indent}${rule}  ${paint('dim', gain)}`)
      : []),
  ]
}

function fileText(file: FileResult, paint: Paint): string {
  const path = paint('path', printable(file.path))
  if (!isRead(file)) return `${path}\n  ${paint('error', 'error')}  ${printable(file.error)}`
  const { readUpTo } = file.report
  return [
    path,
    ...placed(file).map((one) => findingText(file, one, paint)),
    ...(readUpTo === undefined ? [] : [`  Only the first ${readUpTo} characters were read`]),
    ...sizeText(file, paint),
    ...planLines(file, paint),
    ...realText(file),
  ].join('\n')
}

/** `3 findings (1 error, 2 warnings), 2 of them fixable with --fix` */
function summaryText(files: readonly FileResult[]): string {
  const findings = files.filter(isRead).flatMap(({ report }) => report.findings)
  const unread = files.filter((file) => !isRead(file)).length
  const parts = countsBySeverity(findings)
  const fixable = findings.filter(({ fix }) => fix?.safety === 'safe').length
  return [
    findings.length === 0 ? 'No findings' : `${counted(findings.length, 'finding')} (${parts.join(', ')})`,
    ...(fixable > 0 ? [`${fixable} fixable with --fix`] : []),
    ...(unread > 0 ? [`${counted(unread, 'file')} could not be read`] : []),
  ].join(', ')
}

/** For people at a terminal: grouped by file, with the place underlined. */
export const toText = (files: readonly FileResult[], paint: Paint = plain): string =>
  [...files.map((file) => fileText(file, paint)), `${summaryText(files)}\n`].join('\n\n')
