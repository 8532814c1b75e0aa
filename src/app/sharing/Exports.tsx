import { Download } from 'lucide-react'
import { useMemo } from 'react'
import type { Report } from '../../engine/report/report.ts'
import type { FixedAll } from '../../worker/client.ts'
import type { SharedOptions } from '../share/codec.ts'
import { Button } from '../ui/Button.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { download } from '../ui/download.ts'
import { say } from '../words/say.ts'
import { exportsOf } from './exports.ts'

interface Props {
  readonly source: string
  readonly files: SharedOptions['files']
  readonly report: Report
  /** Undefined until all safe fixes have been made. */
  readonly fixed: FixedAll | undefined
  readonly copied: string | undefined
  readonly onCopy: (name: string, text: string) => void
}

/** The report in the forms that others read. */
export function Exports({ source, files, report, fixed, copied, onCopy }: Props) {
  const all = useMemo(() => exportsOf(source, report, fixed, files), [source, report, fixed, files])
  return (
    <section>
      <h3 className="font-medium">{say('Report')}</h3>
      <ul className="mt-1 divide-y divide-line rounded-lg border border-line">
        {all.map(({ name, hint, file, type, text }) => (
          <li key={name} className="flex items-center gap-2 px-3 py-1.5">
            <span className="min-w-0 flex-1">
              {say(name)} <span className="text-muted text-xs">{say(hint)}</span>
            </span>
            <CopyButton
              label={say('Copy {what}', { what: say(name) })}
              isCopied={copied === name}
              onCopy={() => onCopy(name, text())}
            />
            <Button
              look="quiet"
              onClick={() => download(file, type, text())}
              aria-label={say('Download {what}', { what: say(name) })}
            >
              <Download className="size-3.5" aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
