import type { Cache, Command, Leftover, PackageCall, Run } from './model.ts'
import { baseName, removes } from './path.ts'

/** The caches that this RUN fills and leaves behind, each pointed at its first writer that nothing cleans up. */
export function readLeftovers(run: Run): Leftover[] {
  const found = new Map<string, Leftover>()
  for (const writer of run.calls)
    for (const cache of writer.manager.caches) {
      if (found.has(cache.name) || !cache.filledBy.includes(writer.action) || writer.keepsNoCache) continue
      const path = placeOf(cache, run)
      if (path !== undefined && !isMounted(cache, run) && !isEmptied(cache, writer))
        found.set(cache.name, { cache, path, writer, run })
    }
  return [...found.values()]
}

/** Where a cache may lie for the user of this RUN; nowhere when a variable moves it to who knows where. */
export function cachePaths(cache: Cache, { user, scope }: Pick<Run, 'user' | 'scope'>): string[] {
  const moved = cache.movedBy === undefined ? undefined : scope.get(cache.movedBy)
  if (moved) return moved.value === undefined ? [] : [moved.value]
  return cache.paths.map((path) => path.replace(/^~/, isRoot(user) ? '/root' : `/home/${user}`))
}

/** The place that people know it by: `~/.npm`. */
const placeOf = (cache: Cache, { scope }: Run): string | undefined => {
  const moved = cache.movedBy === undefined ? undefined : scope.get(cache.movedBy)
  return moved ? moved.value : cache.paths[0]
}

const isRoot = (user: string | undefined): boolean => user === undefined || /^(root|0)(:|$)/.test(user)

/** A cache or tmpfs mount over the place keeps it out of the layer. */
const isMounted = (cache: Cache, run: Run): boolean =>
  run.mounts
    .filter(({ type }) => type === 'cache' || type === 'tmpfs')
    .some(({ target }) => {
      // A target that only a variable tells may well be this cache.
      if (target === undefined) return true
      return cachePaths(cache, run).some((path) => removes(target, path) || endsAlike(target, path))
    })

/** `/home/app/.cache` and `/home/app/.cache/pip` hold a pip cache, whosever home that is. */
const endsAlike = (target: string, path: string): boolean => {
  const cache = hiddenPart(path)
  const mounted = hiddenPart(target)
  return cache !== '' && mounted !== '' && (removes(mounted, cache) || mounted.startsWith(cache))
}

/** From the first directory that begins with a dot. */
const hiddenPart = (path: string): string => {
  const at = path.indexOf('/.')
  return at === -1 ? '' : path.slice(at)
}

const isEmptied = (cache: Cache, writer: PackageCall): boolean => {
  const { run, command } = writer
  const isLater = (other: Command): boolean => other.span.start > command.span.start
  return (
    run.calls.some((call) => call.action === 'clean' && isLater(call.command) && cleans(call, cache)) ||
    run.commands.some((other) => isLater(other) && deletes(other, cachePaths(cache, run)))
  )
}

/** `yum clean all` also empties what dnf filled: they share the place. */
const cleans = ({ manager, verb }: PackageCall, cache: Cache): boolean =>
  manager.caches.some(
    (own) =>
      (own.isCleaned || own.cleanedBy?.includes(verb?.value ?? '')) &&
      own.paths.some((path) => cache.paths.includes(path)),
  )

/** True when the command surely or possibly deletes one of the places. */
function deletes(command: Command, paths: readonly string[]): boolean {
  const patterns = deletedBy(command)
  return patterns.some((pattern) => pattern === undefined || paths.some((path) => removes(pattern, path)))
}

/** The paths and globs that `rm` or `find … -delete` deletes; undefined for each that the text does not tell. */
export function deletedBy(command: Command): (string | undefined)[] {
  const { words, workdir } = command
  const program = baseName(command.program)
  const operands = words.filter(({ text }) => !text.startsWith('-'))
  if (program === 'rm' || program === 'unlink') return operands.map(({ value }) => pathIn(workdir, value))
  if (program !== 'find' || !words.some(({ text }) => text === '-delete' || text === 'rm')) return []
  // `find /a -name '*.pyc' -delete` deletes a part only; without a test it deletes all.
  const tests = words.some(({ text }) => /^-(i?name|i?path|regex|size|mtime|newer|maxdepth)$/.test(text))
  return tests ? [] : operands.slice(0, 1).map(({ value }) => pathIn(workdir, value))
}

const pathIn = (workdir: string | undefined, value: string | undefined): string | undefined => {
  // A brace expansion is the shell's business: who knows what it names.
  if (value === undefined || value.includes('{')) return
  if (value.startsWith('/')) return value
  if (value.startsWith('~/')) return `/root${value.slice(1)}`
  return workdir === undefined ? undefined : `${workdir === '/' ? '' : workdir}/${value.replace(/^\.\//, '')}`
}
