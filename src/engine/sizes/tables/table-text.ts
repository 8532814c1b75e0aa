/** A table as shipped: a JSON head on the first line, then sections of tab-separated rows. Format: docs/data.md. */
export interface TableText {
  readonly head: TableHead
  /** Rows as whole lines, so that a large table is taken apart only where it is asked. */
  readonly sections: readonly (readonly string[])[]
}

export interface TableHead {
  readonly measuredOn: string
  readonly text: (field: string) => string | undefined
  readonly number: (field: string) => number | undefined
  readonly names: (field: string) => readonly string[]
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isText = (value: unknown): value is string => typeof value === 'string'

function readHead(line: string): TableHead {
  const parsed = parseJson(line)
  const head: Readonly<Record<string, unknown>> = isRecord(parsed) ? parsed : {}
  const text = (field: string) => (isText(head[field]) ? head[field] : undefined)
  return {
    measuredOn: text('measuredOn') ?? '',
    text,
    number: (field) => (typeof head[field] === 'number' ? head[field] : undefined),
    names: (field) => {
      const list = head[field]
      return Array.isArray(list) ? list.filter(isText) : []
    },
  }
}

export function readTableText(text: string): TableText {
  const end = text.indexOf('\n')
  return {
    head: readHead(text.slice(0, end)),
    sections: text
      .slice(end + 1)
      .split('\n\n')
      .map((section) => section.split('\n').filter((line) => line !== '')),
  }
}

/** The part of a row before its first tab. */
export const firstCell = (line: string): string => {
  const tab = line.indexOf('\t')
  return tab === -1 ? line : line.slice(0, tab)
}

/** An empty or missing cell is undefined. */
export const numberIn = (cell: string | undefined): number | undefined =>
  cell === undefined || cell === '' ? undefined : Number(cell)

/** Names separated by blanks. */
export const namesIn = (cell: string | undefined): readonly string[] =>
  cell === undefined || cell === '' ? [] : cell.split(' ')

/** `a=1 b=2`. */
export const pairsIn = (cell: string | undefined): ReadonlyMap<string, string> =>
  new Map(
    namesIn(cell).map((pair) => {
      const mark = pair.indexOf('=')
      return [pair.slice(0, mark), pair.slice(mark + 1)] as const
    }),
  )
