import { countText } from '../../rebuild/words.ts'
import { amountText, savingText, totalText, unknownsText } from '../../sizes/bytes-text.ts'
import type { Basis, Contributor, StageSize } from '../../sizes/image-size.ts'
import { type FileResult, isRead, type PlacedFinding, placed, type ReadFile } from './file-result.ts'
import { counted, printable } from './plain.ts'

/** Prose for a cell: markup of the user's own text must not escape from the table, nor mention anybody. */
function cell(text: string): string {
  const parts = printable(text)
    .replace(/[\r\n]+/g, ' ')
    .split('`')
  // Inside backticks only the bar needs care; outside, whatever starts a tag, a link or a mention.
  const isPaired = parts.length % 2 === 1
  return parts
    .map((part, index) => {
      const isCode = isPaired && index % 2 === 1
      const bars = part.replaceAll('|', '\\|')
      return isCode ? bars : bars.replace(/[<>[\]*_~]/g, '\\$&').replace(/@/g, '@\u200b')
    })
    .join(isPaired ? '`' : "'")
}

const code = (text: string): string => {
  const clean = printable(text)
    .replace(/[\r\n`]+/g, ' ')
    .trim()
    .replaceAll('|', '\\|')
  return clean === '' ? '' : `\`${clean}\``
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}

const marks = { error: '🛑', warning: '⚠️', info: '🔷', style: '▫️' } as const

const findingRow = ({ finding, region }: PlacedFinding): readonly string[] => [
  `${marks[finding.severity]} ${finding.severity}`,
  String(region.start.line),
  `${cell(finding.message)} (${[finding.rule, ...finding.codes].map(code).join(', ')})`,
  [
    finding.saves && savingText(finding.saves),
    finding.fix && (finding.fix.safety === 'safe' ? 'fix' : 'fix to review'),
  ]
    .filter(Boolean)
    .join(', '),
]

/** On what ground a number stands, in a few words. */
export function basisText(basis: Basis): string {
  switch (basis.kind) {
    case 'measured':
      return `measured ${basis.asOf}`
    case 'derived':
      return `${basis.note}, ${basis.asOf}`
    case 'given':
      return `given: ${basis.what}`
    case 'rule-of-thumb':
      return `rule of thumb: ${basis.note}`
    case 'unknown':
      return `unknown: ${basis.why}`
  }
}

const bytesCell = ({ bytes, basis }: Contributor): string =>
  basis.kind === 'unknown' && bytes.high === 0 ? '?' : amountText(bytes)

function contributorRow(line: string, instruction: string, contributor: Contributor): readonly string[] {
  const dead = contributor.dead && contributor.dead.high > 0 ? ` (dead: ${amountText(contributor.dead)})` : ''
  return [
    line,
    instruction,
    cell(contributor.label),
    bytesCell(contributor) + dead,
    cell(basisText(contributor.basis)),
  ]
}

function stageTable(stage: StageSize): string {
  const rows = stage.layers.flatMap(({ line, instruction, contributors }) =>
    contributors.map((one) => contributorRow(String(line), code(instruction), one)),
  )
  const title = `**${stage.ships ? 'Ships' : 'Does not ship'}: stage ${code(stage.name)}**, ${totalText(stage.total, stage.unknowns)}`
  const base = contributorRow('', code('FROM'), stage.baseContributor)
  return `${title}\n\n${table(['Line', 'Layer', 'What', 'Bytes', 'Ground'], [base, ...rows])}`
}

function sizeSection({ report }: ReadFile): readonly string[] {
  const { size, afterSafeFixes, codeEdit } = report
  if (size.stages.length === 0) return []
  const after =
    afterSafeFixes && afterSafeFixes.fixes > 0
      ? [
          `After ${counted(afterSafeFixes.fixes, 'safe fix', 'safe fixes')}: ${amountText(afterSafeFixes.shipped)}.`,
        ]
      : []
  const dead =
    size.dead.high > 0
      ? [`Deleted or rewritten later, and shipped all the same: ${amountText(size.dead)}.`]
      : []
  const missing = unknownsText(size.unknowns)
  return [
    [
      `Ships ${totalText(size.shipped, size.unknowns)}; a pull transfers ${totalText(size.pull, size.unknowns)}.`,
      ...dead,
      ...after,
      ...(codeEdit ? [`A code edit rebuilds ${countText(codeEdit)}.`] : []),
    ].join(' '),
    `<details><summary>What each layer weighs${missing ? `; ${missing}` : ''}</summary>`,
    ...size.stages.map(stageTable),
    '</details>',
  ]
}

function fileSection(file: FileResult): string {
  const title = `### ${code(file.path)}`
  if (!isRead(file)) return `${title}\n\n🛑 ${cell(file.error)}`
  const findings = placed(file)
  const { readUpTo } = file.report
  return [
    title,
    findings.length === 0
      ? 'No findings.'
      : table(['Severity', 'Line', 'Finding', 'Gain'], findings.map(findingRow)),
    ...(readUpTo === undefined ? [] : [`Only the first ${readUpTo} characters were read.`]),
    ...sizeSection(file),
  ].join('\n\n')
}

/** A report to paste into a pull request. */
export const toMarkdown = (files: readonly FileResult[]): string =>
  `${['## Drydock', ...files.map(fileSection)].join('\n\n')}\n`
