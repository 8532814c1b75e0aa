import { readDockerfile } from './facts/read.ts'
import type { Options } from './options.ts'
import { codeEditOf } from './rebuild/code-edit.ts'
import type { Report } from './report/report.ts'
import { activeRules, reportOf } from './report/report-of.ts'
import { weighFixes } from './report/savings.ts'
import { check } from './rules/check.ts'
import { rules } from './rules/index.ts'
import type { estimate } from './sizes/estimate.ts'
import { unweighed } from './sizes/image-size.ts'
import { tablesFor } from './sizes/tables-for.ts'
import { parseDockerfile } from './syntax/parse.ts'

export type Analyze = (source: string, options?: Options) => Report

/**
 * The engine with its scales, or without: the worker answers with findings before the scales have arrived, and
 * such a report has a size that is `unweighed`.
 */
export function analyzer(scales: typeof estimate | undefined): Analyze {
  function findingsAndSize(source: string, options: Options): Report {
    const tree = parseDockerfile(source)
    const file = readDockerfile(tree, options)
    const problems = check(file, activeRules(rules, options))
    const size = scales?.(file, {
      tables: options.tables ?? {},
      platform: options.platform ?? 'linux/amd64',
      assumptions: options.assumptions ?? {},
    })
    return reportOf(
      {
        file,
        problems,
        size: size ?? unweighed,
        codeEdit: codeEditOf(file),
        looksInto: tablesFor(file, options.tables ?? {}),
        readUpTo: tree.readUpTo,
      },
      options,
    )
  }

  return (source, options = {}) => {
    const report = findingsAndSize(source, options)
    return options.weighsFixes ? weighFixes(source, options, report, findingsAndSize) : report
  }
}
