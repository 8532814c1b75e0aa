import { type Anew, madeAnew } from '../../rebuild/made-anew.ts'
import type { RebuildStep, StageRebuild, StepCount } from '../../rebuild/plan.ts'
import { changeText, countText, fewerText, stageNumber, stateWords } from '../../rebuild/words.ts'
import { rounded } from '../../sizes/amount.ts'
import { totalText, unknownsText } from '../../sizes/totals-text.ts'
import { lineMap } from '../../text/line-map.ts'
import { firstLineOf } from '../../text/span.ts'
import type { Rebuild } from '../rebuild.ts'
import type { ReadFile, UnreadFile } from './file-result.ts'
import { jsonVersion } from './json.ts'
import type { Paint } from './paint.ts'
import { printable } from './plain.ts'

export type RebuildResult = (ReadFile & { readonly rebuild: Rebuild }) | UnreadFile

type Planned = Exclude<RebuildResult, UnreadFile>

const isPlanned = (result: RebuildResult): result is Planned => 'rebuild' in result

const withoutTicks = (text: string): string => printable(text.replaceAll('`', ''))

const colours = { cached: 'dim', perhaps: 'info', rebuilt: 'warning', unused: 'dim' } as const

function stepText(step: RebuildStep, source: string, paint: Paint): string {
  const text = printable(firstLineOf(source, step.at, 72).trimEnd())
  const state = paint(colours[step.state], stateWords[step.state].padEnd(13))
  const head = `  ${String(step.line).padStart(4)}  ${state}  ${text}`
  const runsWork = (step.state === 'rebuilt' || step.state === 'perhaps') && step.work.length > 0
  const why = `${step.reason ?? ''}${runsWork ? ` (${step.work.join(', ')})` : ''}`
  return why === '' ? head : `${head}\n${' '.repeat(23)}${paint('dim', withoutTicks(why))}`
}

function stageText(stage: StageRebuild, isOnly: boolean, source: string, paint: Paint): readonly string[] {
  const { name, isBuilt, list } = stage
  const title = stageNumber(stage) ?? printable(name)
  return [
    ...(isOnly ? [] : [`  Stage ${title}: ${isBuilt ? countText(stage) : 'not built'}`]),
    ...list.map((step) => stepText(step, source, paint)),
  ]
}

function anewText({ bytes, unknowns }: Anew): string {
  if (bytes.high > 0) return `, ${totalText(rounded(bytes), unknowns)} made anew`
  const unknown = unknownsText(unknowns)
  return unknown === undefined ? '' : `, ${unknown} made anew`
}

function fileText(result: RebuildResult, paint: Paint): string {
  const path = paint('path', printable(result.path))
  if (!isPlanned(result)) return `${path}\n  ${paint('error', 'error')}  ${printable(result.error)}`
  const { source, report, rebuild } = result
  const { plan, orders } = rebuild
  const change = withoutTicks(changeText(plan.change))
  const lines = lineMap(source)
  return [
    path,
    ...plan.stages.flatMap((stage) => stageText(stage, plan.stages.length === 1, source, paint)),
    `  ${change} rebuilds ${countText(plan)}${anewText(madeAnew(plan, report.size))}`,
    ...(plan.note === undefined ? [] : [`  ${withoutTicks(plan.note)}`]),
    ...orders.map(({ finding, after }) => {
      const { line } = lines.positionAt(finding.at.start)
      return paint('saving', `  With the fix of ${finding.rule}, line ${line}, it ${fewerText(after, plan)}`)
    }),
  ].join('\n')
}

export const toRebuildText = (results: readonly RebuildResult[], paint: Paint): string =>
  `${results.map((result) => fileText(result, paint)).join('\n\n')}\n`

const countJson = ({ rebuilt, perhaps, steps }: StepCount) => ({ rebuilt, perhaps, steps })

function fileJson(result: RebuildResult) {
  if (!isPlanned(result)) return { path: result.path, error: result.error }
  const { path, source, report, rebuild } = result
  const { plan, orders } = rebuild
  const lines = lineMap(source)
  const { bytes, unknowns } = madeAnew(plan, report.size)
  return {
    path,
    change: plan.change,
    ...countJson(plan),
    ...(plan.note !== undefined && { note: plan.note }),
    madeAnew: { bytes: rounded(bytes), unknowns },
    stages: plan.stages.map((stage) => ({
      name: stage.name,
      isBuilt: stage.isBuilt,
      ...countJson(stage),
      list: stage.list.map(({ line, instruction, state, reason, work }) => ({
        line,
        instruction,
        state,
        reason,
        work,
      })),
    })),
    orders: orders.map(({ finding, after }) => ({
      rule: finding.rule,
      line: lines.positionAt(finding.at.start).line,
      after,
    })),
  }
}

/** The public format of `drydock rebuild --format json`: docs/json.md. */
export const toRebuildJson = (results: readonly RebuildResult[]): string =>
  `${JSON.stringify({ version: jsonVersion, files: results.map(fileJson) }, undefined, 2)}\n`
