import type { Fit } from '../../image/fit.ts'
import type { RealImage } from '../../image/model.ts'
import { type LineMap, lineMap, type Position } from '../../text/line-map.ts'
import type { Span } from '../../text/span.ts'
import type { Finding, Report } from '../report.ts'

/** What there is to say about one file, whichever format it is said in. */
export type FileResult = ReadFile | UnreadFile

export interface ReadFile {
  readonly path: string
  /** The text that the report speaks of. */
  readonly source: string
  readonly report: Report
  /** An image that was built from this file, and how its layers lie over it. */
  readonly real?: { readonly image: RealImage; readonly fit: Fit }
  /** The whole text after all safe fixes; undefined unless it was asked for and not written. */
  readonly fixed?: string
  /** Companion files after all safe fixes, by path in the build context. */
  readonly fixedFiles?: Readonly<Record<string, string>>
}

/** A file that could not be read; the others go on. */
export interface UnreadFile {
  readonly path: string
  readonly error: string
}

export const isRead = (file: FileResult): file is ReadFile => 'report' in file

export interface Region {
  readonly start: Position
  readonly end: Position
}

export const regionOf = (lines: LineMap, { start, end }: Span): Region => ({
  start: lines.positionAt(start),
  end: lines.positionAt(end),
})

export interface PlacedFinding {
  readonly finding: Finding
  readonly region: Region
}

/** The findings of a file with their lines and columns. */
export function placed({ source, report }: ReadFile): readonly PlacedFinding[] {
  const lines = lineMap(source)
  return report.findings.map((finding) => ({ finding, region: regionOf(lines, finding.at) }))
}
