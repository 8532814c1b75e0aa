import { version } from '../../../package.json'
import { patchOf } from '../../engine/report/diff.ts'
import { toJson } from '../../engine/report/formats/json.ts'
import { toMarkdown } from '../../engine/report/formats/markdown.ts'
import { toSarif } from '../../engine/report/formats/sarif.ts'
import type { Report } from '../../engine/report/report.ts'
import type { FixedAll } from '../../worker/client.ts'
import type { SharedOptions } from '../share/codec.ts'
import type { PlainText } from '../words/say.ts'

/** One form of the report, to copy or to save. */
export interface Export {
  readonly name: PlainText
  readonly hint: PlainText
  readonly file: string
  readonly type: string
  readonly text: () => string
}

/**
 * Every form that the report has. `fixed` is what all safe fixes make of the text; the patch is left out while that is
 * not known, and when it changes nothing.
 */
export function exportsOf(
  source: string,
  report: Report,
  fixed: FixedAll | undefined,
  companions: SharedOptions['files'],
): Export[] {
  const files = [{ path: 'Dockerfile', source, report }]
  const patch = fixed ? patchOf('Dockerfile', source, fixed, companions) : ''
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
    ...(patch === '' ? [] : [asFile(patch)]),
    {
      name: 'Dockerfile',
      hint: 'the text itself',
      file: 'Dockerfile',
      type: 'text/plain',
      text: () => source,
    },
  ]
}

const asFile = (patch: string): Export => ({
  name: 'Patch',
  hint: 'all safe fixes, for git apply -p0',
  file: 'drydock.patch',
  type: 'text/x-diff',
  text: () => patch,
})
