import { Download } from 'lucide-react'
import { useMemo } from 'react'
import type { Report } from '../../engine/report/report.ts'
import { Button } from '../ui/Button.tsx'
import { download } from '../ui/download.ts'
import { CopyButton } from './CopyButton.tsx'
import { exportsOf, type Patched } from './exports.ts'

interface Props {
  readonly source: string
  readonly report: Report
  /** Undefined until all safe fixes have been made; then what they leave. */
  readonly patched: Patched | undefined
  readonly copied: string | undefined
  readonly onCopy: (name: string, text: string) => void
}

/** The report in the forms that others read. */
export function Exports({ source, report, patched, copied, onCopy }: Props) {
  const all = useMemo(() => exportsOf(source, report, patched), [source, report, patched])
  return (
    <section>
      <h3 className="font-medium">Report</h3>
      <ul className="mt-1 divide-y divide-line rounded-lg border border-line">
        {all.map(({ name, hint, file, type, text }) => (
          <li key={name} className="flex items-center gap-2 px-3 py-1.5">
            <span className="min-w-0 flex-1">
              {name} <span className="text-muted text-xs">{hint}</span>
            </span>
            <CopyButton what={name} isCopied={copied === name} onCopy={() => onCopy(name, text())} />
            <Button look="quiet" onClick={() => download(file, type, text())} aria-label={`Download ${name}`}>
              <Download className="size-3.5" aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
