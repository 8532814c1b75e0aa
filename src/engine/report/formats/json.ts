import { rounded } from '../../sizes/amount.ts'
import type { Contributor, ImageSize, Layer, StageSize } from '../../sizes/image-size.ts'
import type { Plan, PlanLine } from '../plan.ts'
import { type FileResult, isRead, type PlacedFinding, placed } from './file-result.ts'
import { realJson } from './real-json.ts'

/** The number of the format; it changes when a field is removed or changes its meaning. See docs/json.md. */
export const jsonVersion = 1

const findingJson = ({ finding, region: { start, end } }: PlacedFinding) => ({
  rule: finding.rule,
  aliases: finding.codes,
  severity: finding.severity,
  concern: finding.concern,
  line: start.line,
  column: start.column,
  endLine: end.line,
  endColumn: end.column,
  message: finding.message,
  fixable: finding.fix !== undefined,
  ...(finding.saves && { saves: finding.saves }),
})

const contributorJson = ({ label, bytes, basis, dead, estimated }: Contributor) => ({
  label,
  bytes: rounded(bytes),
  basis,
  ...(dead && { dead: rounded(dead) }),
  ...(estimated && { estimated }),
})

const layerJson = ({ line, instruction, bytes, contributors, unknowns, estimated }: Layer) => ({
  line,
  instruction,
  bytes: rounded(bytes),
  unknowns,
  contributors: contributors.map(contributorJson),
  ...(estimated && { estimated }),
})

const stageJson = ({ name, ships, base, baseContributor, layers, total, unknowns }: StageSize) => ({
  name,
  ships,
  base,
  baseContributor: contributorJson(baseContributor),
  total: rounded(total),
  unknowns,
  layers: layers.map(layerJson),
})

const sizeJson = ({ shipped, pull, dead, unknowns, stages }: ImageSize) => ({
  shipped: rounded(shipped),
  pull: rounded(pull),
  dead: rounded(dead),
  unknowns,
  stages: stages.map(stageJson),
})

const gainJson = ({ fixes, saves, risks, codeEdit }: Plan | PlanLine) => ({
  fixes,
  saves,
  risks,
  ...(codeEdit && {
    codeEdit: { rebuilt: codeEdit.rebuilt, perhaps: codeEdit.perhaps, steps: codeEdit.steps },
  }),
})

const planJson = (plan: Plan) => ({
  ...gainJson(plan),
  lines: plan.lines.map((line) => ({ rule: line.rule, ...gainJson(line) })),
})

function fileJson(file: FileResult) {
  if (!isRead(file)) return { path: file.path, findings: [], error: file.error }
  const { path, report, fixed, fixedFiles } = file
  const image = realJson(file)
  return {
    path,
    findings: placed(file).map(findingJson),
    size: sizeJson(report.size),
    ...(image && { image }),
    ...(report.afterSafeFixes && { afterSafeFixes: report.afterSafeFixes }),
    ...(report.plan && { plan: planJson(report.plan) }),
    ...(report.codeEdit && { codeEdit: report.codeEdit }),
    ...(report.readUpTo !== undefined && { readUpTo: report.readUpTo }),
    ...(fixed !== undefined && { fixed }),
    ...(fixedFiles && Object.keys(fixedFiles).length > 0 && { fixedFiles }),
  }
}

/** The public format of the command line: docs/json.md. */
export const toJson = (files: readonly FileResult[]): string =>
  `${JSON.stringify({ version: jsonVersion, files: files.map(fileJson) }, undefined, 2)}\n`
