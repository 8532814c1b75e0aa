import { Diamond, Info, OctagonX, TriangleAlert } from 'lucide-react'
import type { Severity } from '../../engine/rules/rule.ts'
import { say } from '../words/say.ts'

/** Shape and colour both tell the severity, so that neither is needed alone. */
export const severityLook = {
  error: { Icon: OctagonX, text: 'text-error', soft: 'bg-error-soft', name: 'Error', color: 'var(--error)' },
  warning: {
    Icon: TriangleAlert,
    text: 'text-warning',
    soft: 'bg-warning-soft',
    name: 'Warning',
    color: 'var(--warning)',
  },
  info: { Icon: Info, text: 'text-info', soft: 'bg-info-soft', name: 'Info', color: 'var(--info)' },
  style: { Icon: Diamond, text: 'text-style', soft: 'bg-style-soft', name: 'Style', color: 'var(--style)' },
} as const satisfies Record<Severity, unknown>

export const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, style: 3 }

export function SeverityIcon({
  severity,
  className = '',
}: {
  readonly severity: Severity
  readonly className?: string
}) {
  const { Icon, text, name } = severityLook[severity]
  return <Icon role="img" aria-label={say(name)} className={`size-4 shrink-0 ${text} ${className}`} />
}
