import type { Report } from '../../engine/report/report.ts'
import { stepsText } from '../steps-text.ts'
import { formatBytes } from '../ui/bytes.ts'
import { say } from '../words/say.ts'

/** What the tour watches, each as text by its name. */
export type Measures = Readonly<Record<keyof typeof names, string>>

export const names = {
  ships: 'Ships',
  findings: 'Findings',
  rebuilds: 'A code edit rebuilds',
  pushes: 'A code edit sends',
} as const

export const measureKeys = ['ships', 'findings', 'rebuilds', 'pushes'] as const

export const measuresOf = ({ size, findings, codeEdit }: Report): Measures => ({
  ships: `≈ ${formatBytes(size.shipped.likely)}`,
  findings: String(findings.length),
  rebuilds: codeEdit ? stepsText(codeEdit) : say('nothing'),
  pushes: codeEdit?.pushes ? formatBytes(codeEdit.pushes.bytes.likely) : say('nothing'),
})
