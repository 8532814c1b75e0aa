import type { Change } from './share/codec.ts'
import type { State } from './state.ts'

/** What the user has made of the text since it was opened; undefined while it is as it was, or when it was nothing. */
export function changeSince({ opened, source, options }: State): Change | undefined {
  const before = opened.options.files ?? {}
  const files = Object.entries(options.files ?? {}).filter(([name, text]) => before[name] !== text)
  const isSame = source === opened.source && files.length === 0
  if (isSame || opened.source.trim() === '') return undefined
  return { source, files: Object.fromEntries(files) }
}
