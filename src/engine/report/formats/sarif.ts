import type {
  Log,
  Notification,
  ReportingDescriptor,
  Result,
  Fix as SarifFix,
  Region as SarifRegion,
} from 'sarif'
import { dedent } from '../../text/dedent.ts'
import { type LineMap, lineMap } from '../../text/line-map.ts'
import type { Span } from '../../text/span.ts'
import { knownRules } from '../known-rules.ts'
import type { Finding, Severity } from '../report.ts'
import type { RuleText } from '../rule-text.ts'
import { type FileResult, isRead, type ReadFile, regionOf } from './file-result.ts'

const levels = { error: 'error', warning: 'warning', info: 'note', style: 'note' } as const satisfies Record<
  Severity,
  Result.level
>

/** `C:\src\Dockerfile` and `my file` as SARIF wants them: slashes, percent-encoded. */
const uriOf = (path: string): string => {
  const slashed = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
  return /^[a-z]%3A\//i.test(slashed) ? `file:///${slashed.replace('%3A', ':')}` : slashed
}

const sarifRegion = (lines: LineMap, span: Span): SarifRegion => {
  const { start, end } = regionOf(lines, span)
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
}

const oneLine = (text: string): string => dedent(text).replace(/\s+/g, ' ').trim()

const descriptor = (rule: RuleText): ReportingDescriptor => ({
  id: rule.name,
  shortDescription: { text: rule.title },
  fullDescription: { text: oneLine(rule.why) },
  help: {
    text: [oneLine(rule.why), ...(rule.unless ? [`Fine to leave when: ${oneLine(rule.unless)}`] : [])].join(
      '\n',
    ),
    markdown: [
      dedent(rule.why).trim(),
      ...(rule.unless ? [`**Fine to leave when:** ${oneLine(rule.unless)}`] : []),
      ...(rule.codes?.length ? [`Also known as ${rule.codes.map((one) => `\`${one}\``).join(', ')}.`] : []),
    ].join('\n\n'),
  },
  defaultConfiguration: { level: levels[rule.severity], enabled: !rule.optIn },
  properties: { tags: [rule.concern], aliases: [...(rule.codes ?? [])] },
})

/** Fixes that also write companion files have no place here: SARIF cannot replace a file it was not shown. */
function fixesOf(finding: Finding, path: string, lines: LineMap): SarifFix[] | undefined {
  const { fix } = finding
  if (!fix || fix.files?.length || fix.edits.length === 0) return undefined
  return [
    {
      description: { text: fix.title },
      artifactChanges: [
        {
          artifactLocation: { uri: uriOf(path) },
          replacements: fix.edits.map(({ span, text }) => ({
            deletedRegion: sarifRegion(lines, span),
            insertedContent: { text },
          })),
        },
      ],
    },
  ]
}

function resultOf(finding: Finding, path: string, lines: LineMap, ruleIndex: number): Result {
  const fixes = fixesOf(finding, path, lines)
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(path) }, region: sarifRegion(lines, finding.at) },
      },
    ],
    ...(fixes && { fixes }),
    properties: {
      severity: finding.severity,
      ...(finding.saves && { saves: finding.saves }),
    },
  }
}

function resultsOf({ path, source, report }: ReadFile, indexOf: (rule: string) => number): Result[] {
  const lines = lineMap(source)
  const found = report.findings.map((one) => resultOf(one, path, lines, indexOf(one.rule)))
  const silenced = report.suppressed.map(
    (one): Result => ({
      ...resultOf(one, path, lines, indexOf(one.rule)),
      suppressions: [{ kind: 'inSource', ...(one.because && { justification: one.because }) }],
    }),
  )
  return [...found, ...silenced]
}

const notificationOf = (path: string, text: string): Notification => ({
  level: 'error',
  message: { text },
  locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
})

/** SARIF 2.1.0, for code scanning: every rule that was found, with its help, and what comments silenced. */
export function toSarif(
  files: readonly FileResult[],
  version: string,
  known: readonly RuleText[] = knownRules,
): string {
  const read = files.filter(isRead)
  const found = new Set(
    read.flatMap(({ report }) => [...report.findings, ...report.suppressed].map(({ rule }) => rule)),
  )
  const told = known.filter(({ name }) => found.has(name))
  const indexByName = new Map(told.map(({ name }, index) => [name, index]))
  const notifications = files.flatMap((file) => (isRead(file) ? [] : [notificationOf(file.path, file.error)]))
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Drydock', semanticVersion: version, rules: told.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: notifications.length === 0,
            ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
          },
        ],
        artifacts: read.map(({ path }) => ({
          location: { uri: uriOf(path) },
          sourceLanguage: 'dockerfile',
        })),
        results: read.flatMap((file) => resultsOf(file, (rule) => indexByName.get(rule) ?? -1)),
      },
    ],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}
