import { version } from '../../../package.json'
import { toJson } from '../../engine/report/formats/json.ts'
import { toMarkdown } from '../../engine/report/formats/markdown.ts'
import { toSarif } from '../../engine/report/formats/sarif.ts'
import type { Report } from '../../engine/report/report.ts'

/** One form of the report, to copy or to save. */
export interface Export {
  readonly name: string
  readonly hint: string
  readonly file: string
  readonly type: string
  readonly text: () => string
}

export function exportsOf(source: string, report: Report): Export[] {
  const files = [{ path: 'Dockerfile', source, report }]
  return [
    {
      name: 'Markdown',
      hint: 'for a pull request',
      file: 'drydock.md',
      type: 'text/markdown',
      text: () => toMarkdown(files),
    },
    {
      name: 'JSON',
      hint: 'as the command line prints it',
      file: 'drydock.json',
      type: 'application/json',
      text: () => toJson(files),
    },
    {
      name: 'SARIF',
      hint: 'for code scanning',
      file: 'drydock.sarif',
      type: 'application/json',
      text: () => toSarif(files, version),
    },
    {
      name: 'Dockerfile',
      hint: 'the text itself',
      file: 'Dockerfile',
      type: 'text/plain',
      text: () => source,
    },
  ]
}
