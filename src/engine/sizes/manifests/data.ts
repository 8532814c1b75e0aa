/** A value out of a TOML or JSON file of which nothing may be taken for granted. */
export type Data = unknown
export type Table = Readonly<Record<string, Data>>

export const isTable = (data: Data): data is Table =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

/** The table at a path of keys; empty when it is not there. */
export function tableAt(data: Data, ...keys: readonly string[]): Table {
  let at = data
  for (const key of keys) at = isTable(at) && Object.hasOwn(at, key) ? at[key] : undefined
  return isTable(at) ? at : {}
}
export const listOf = (data: Data): readonly Data[] => (Array.isArray(data) ? data : [])
export const textOf = (data: Data): string | undefined => (typeof data === 'string' ? data : undefined)
export const textsOf = (data: Data): string[] => listOf(data).filter((item) => typeof item === 'string')
export const tablesOf = (data: Data): Table[] => listOf(data).filter(isTable)

/** Undefined when the text is broken. */
export function parseJson(text: string): Data {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
