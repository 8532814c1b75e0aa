export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))
export const joined = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`)

/** `.js` of `a.min.js`; '' for names without an ending, and for odd ones. */
export function endingOf(path: string): string {
  const name = baseName(path)
  const dot = name.lastIndexOf('.')
  const ending = dot > 0 ? name.slice(dot) : ''
  return /^\.\w{1,10}$/.test(ending) ? ending : ''
}
