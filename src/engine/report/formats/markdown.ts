import { countText } from '../../rebuild/words.ts'
import type { Basis, Contributor, StageSize } from '../../sizes/image-size.ts'
import { amountText, savingText, totalText, unknownsText } from '../../sizes/totals-text.ts'
import { type FileResult, isRead, type PlacedFinding, placed, type ReadFile } from './file-result.ts'
import { cell, code, table } from './markdown-table.ts'
import { counted } from './plain.ts'
import { planText } from './plan-text.ts'
import { pushedText } from './pushed.ts'

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
      ...(codeEdit ? [`A code edit rebuilds ${countText(codeEdit)}${pushedText(codeEdit)}.`] : []),
    ].join(' '),
    `<details><summary>What each layer weighs${missing ? `; ${missing}` : ''}</summary>`,
    ...size.stages.map(stageTable),
    '</details>',
  ]
}

function planSection({ report }: ReadFile): readonly string[] {
  const plan = planText(report)
  if (!plan) return []
  const lines = plan.lines.map(({ rule, gain }, index) => `${index + 1}. ${code(rule)}: ${gain}`)
  return [`**Plan, ${plan.head}.**`, ...(lines.length > 1 ? [lines.join('\n')] : [])]
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
    ...planSection(file),
    ...(readUpTo === undefined ? [] : [`Only the first ${readUpTo} characters were read.`]),
    ...sizeSection(file),
  ].join('\n\n')
}

/** A report to paste into a pull request. */
export const toMarkdown = (files: readonly FileResult[]): string =>
  `${['## Drydock', ...files.map(fileSection)].join('\n\n')}\n`
