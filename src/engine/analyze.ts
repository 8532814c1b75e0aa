import { readDockerfile } from './facts/read.ts'
import type { Options } from './options.ts'
import type { Report } from './report/report.ts'
import { activeRules, reportOf } from './report/report-of.ts'
import { weighFixes } from './report/savings.ts'
import { check } from './rules/check.ts'
import { rules } from './rules/index.ts'
import { estimate } from './sizes/estimate.ts'
import { tablesFor } from './sizes/tables-for.ts'
import { parseDockerfile } from './syntax/parse.ts'

/**
 * What is wrong with a Dockerfile, what its layers weigh, and what can be fixed. Never throws, whatever the text;
 * the same source and options always give the same report, which is plain data.
 */
export function analyze(source: string, options: Options = {}): Report {
  const report = findingsAndSize(source, options)
  return options.weighsFixes ? weighFixes(source, options, report, findingsAndSize) : report
}

function findingsAndSize(source: string, options: Options): Report {
  const tree = parseDockerfile(source)
  const file = readDockerfile(tree, options)
  const problems = check(file, activeRules(rules, options))
  const size = estimate(file, {
    tables: options.tables ?? {},
    platform: options.platform ?? 'linux/amd64',
    assumptions: options.assumptions ?? {},
  })
  return reportOf({ file, problems, size, looksInto: tablesFor(file), readUpTo: tree.readUpTo }, options)
}
