import { isTable, parseJson, tablesOf } from './data.ts'

/** How many packages a lock file names, for managers whose packages no table weighs; undefined when it is broken. */
export const lockedCounts: Readonly<Record<string, (text: string, skipsDev: boolean) => number | undefined>> =
  {
    'Cargo.lock': (text) =>
      linesOf(text).filter((line) => line.startsWith('source = "registry')).length || undefined,
    // `name version h1:…` stands for the module itself; the same with `/go.mod` for its list of needs alone.
    'go.sum': (text) =>
      distinct(linesOf(text).filter((line) => line.includes(' h1:') && !line.includes('/go.mod h1:'))),
    'Gemfile.lock': (text) => distinct(gemsIn(text)),
    'composer.lock'(text, skipsDev) {
      const lock = parseJson(text)
      if (!isTable(lock)) return
      return tablesOf(lock.packages).length + (skipsDev ? 0 : tablesOf(lock['packages-dev']).length)
    },
  }

const linesOf = (text: string): string[] => text.replaceAll('\r', '').split('\n')
const distinct = (items: Iterable<string>): number | undefined => new Set(items).size || undefined

/** `    rails (7.1.2)` is a gem, what stands further right are its needs; one gem may be listed for several platforms. */
const gemsIn = (text: string): string[] =>
  linesOf(text).flatMap((line) => {
    const [name, version] = line.trim().split(' ')
    const isGem = line.startsWith('    ') && line[4] !== ' ' && version?.startsWith('(') && line.endsWith(')')
    return isGem && name !== undefined ? [name] : []
  })
