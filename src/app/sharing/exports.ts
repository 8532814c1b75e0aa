import { version } from '../../../package.json'
import { unifiedDiff } from '../../engine/report/diff.ts'
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

/** The Dockerfile and the companion files that fixes have changed. */
export interface Patched {
  readonly source: string
  readonly changed: readonly { readonly name: string; readonly before: string; readonly after: string }[]
}

const patchOf = (source: string, { source: after, changed }: Patched): string =>
  [
    unifiedDiff('Dockerfile', source, after),
    ...changed.map((file) => unifiedDiff(file.name, file.before, file.after)),
  ].join('')

/** Every form that the report has; the patch is left out while there is nothing to patch. */
export function exportsOf(source: string, report: Report, patched: Patched | undefined): Export[] {
  const files = [{ path: 'Dockerfile', source, report }]
  const patch = patched ? patchOf(source, patched) : ''
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
    ...(patch === ''
      ? []
      : [
          {
            name: 'Patch',
            hint: 'all safe fixes, for git apply -p0',
            file: 'drydock.patch',
            type: 'text/x-diff',
            text: () => patch,
          },
        ]),
    {
      name: 'Dockerfile',
      hint: 'the text itself',
      file: 'Dockerfile',
      type: 'text/plain',
      text: () => source,
    },
  ]
}
