import type { Weighed } from '../sizes/measured.ts'
import { sizeOf } from './history-size.ts'
import { countOf, type Fields, textOf } from './json-value.ts'

/** A line of a history with its size. */
export interface HistoryRow {
  readonly createdBy: string
  readonly size: Weighed
}

/** `docker history --format '{{json .}}'`, `podman history --format json`, the answer of Docker's own API. */
export const rowsOfJson = (objects: readonly Fields[]): readonly HistoryRow[] =>
  objects.flatMap((fields) => {
    const size = weighed(fields.get('size'))
    return size && fields.has('createdby') ? [{ createdBy: textOf(fields.get('createdby')), size }] : []
  })

function weighed(size: unknown): Weighed | undefined {
  const bytes = countOf(size)
  return bytes === undefined ? sizeOf(textOf(size)) : { bytes, roundedBy: 0 }
}
