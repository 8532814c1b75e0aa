import type { CacheBreak, Command, Dockerfile, PackageCall, Run } from '../../../facts/model.ts'
import { insertBefore, remove } from '../../../text/edit.ts'
import { lineBreakOf, wholeLines } from '../../../text/lines.ts'
import { hull, sliceOf } from '../../../text/span.ts'
import type { Fix } from '../../rule.ts'
import { inFileCase } from './in-file-case.ts'

/** The dependencies by themselves, in front of the COPY that brings the sources. */
export const dependenciesFirst = (broken: CacheBreak, file: Dockerfile): Fix | undefined =>
  broken.steps.some(({ action }) => action === 'build')
    ? fetchedFirst(broken, file)
    : installedFirst(broken, file)

/** What fetches for a build; it needs the manifest alone. Cargo's wants the sources, too, and Gradle has none. */
const fetchers: ReadonlyMap<string, string> = new Map([
  ['go', 'go mod download'],
  ['maven', 'mvn --batch-mode dependency:go-offline'],
])

/** A build needs the sources and stays where it is. */
function fetchedFirst({ copy, steps }: CacheBreak, file: Dockerfile): Fix | undefined {
  const [build] = steps
  const fetcher = build && fetchers.get(build.manager.name)
  if (!build || fetcher === undefined || steps.some(({ manager }) => manager !== build.manager)) return
  if (copy.isJson || build.run.isOnbuild || !keepsPlaces(copy, build.run) || movesProject(build)) return
  const lineBreak = lineBreakOf(file.source)
  const lines = [`COPY ${manifestsOf(build, file).join(' ')} ./`, `RUN ${fetcher}`]
  return {
    title: `Copy the manifests and run \`${fetcher}\` first`,
    edits: [insertBefore(copy.span, lines.map((line) => inFileCase(line, file) + lineBreak).join(''))],
  }
}

/** `mvn -f api/pom.xml`, `go build -C cmd`: the manifest is somewhere else. */
const movesProject = ({ command }: PackageCall): boolean =>
  command.words.some(({ text }) => ['-f', '--file', '-C', '-pl', '--projects'].includes(text))

/** Only where the RUNs right behind the COPY do nothing but install: they go first, with their manifests. */
function installedFirst({ copy, steps }: CacheBreak, file: Dockerfile): Fix | undefined {
  const { instructions } = copy.stage
  const last = steps.at(-1)?.run
  // A solution names projects that we do not see.
  if (!last || copy.isJson || last.isOnbuild || steps.some(readsSolution) || steps.some(wantsProject)) return
  const behind = instructions.slice(instructions.indexOf(copy) + 1, instructions.indexOf(last) + 1)
  const runs = behind.filter(
    (one): one is Run => one.kind === 'run' && one.commands.every((command) => isPackageWork(command, one)),
  )
  const [firstRun] = runs
  if (runs.length !== behind.length || !firstRun) return

  const manifests = [...new Set(steps.flatMap((step) => manifestsOf(step, file)))]
  if (
    manifests.some((manifest) => /[/$]/.test(manifest)) ||
    (manifests.length > 0 && !keepsPlaces(copy, last))
  )
    return
  const moved = hull(wholeLines(file.source, firstRun.span), wholeLines(file.source, last.span))
  const lineBreak = lineBreakOf(file.source)
  const copied = manifests.length === 0 ? '' : `${copy.keyword.text} ${manifests.join(' ')} ./${lineBreak}`
  return {
    title:
      manifests.length === 0 ? 'Install first, then copy' : 'Copy the manifests, install, then copy the rest',
    edits: [
      insertBefore(copy.span, `${copied}${sliceOf(file.source, moved).trimEnd()}${lineBreak}`),
      remove(moved),
    ],
  }
}

/** The context's root becomes the directory the install runs in, so a manifest has the same name in both. */
const keepsPlaces = ({ sources, destination, target }: CacheBreak['copy'], { workdir }: Run): boolean =>
  sources.every(({ value }) => value === '.' || value === './') &&
  (destination?.value === '.' || destination?.value === './' || (target !== undefined && target === workdir))

const isPackageWork = (command: Command, { calls }: Run): boolean =>
  calls.some((call) => call.command === command) || ['rm', 'set', 'true'].includes(command.program)

/** The install ends with the project itself, or with its scripts, unless it is told not to. */
const wantsProject = ({ manager, command, verb }: PackageCall): boolean => {
  const flag = projectSkippers.get(manager.name)
  return flag !== undefined && verb?.text !== 'pip' && !command.words.some(({ text }) => text === flag)
}

const projectSkippers: ReadonlyMap<string, string> = new Map([
  ['composer', '--no-scripts'],
  ['poetry', '--no-root'],
  ['uv', '--no-install-project'],
])

const readsSolution = ({ operands }: PackageCall): boolean =>
  operands.some(({ text }) => text.endsWith('.sln'))

/** The manifest must be there; of lock files `*` takes those that are, unless we know better. */
function manifestsOf({ manifests, operands }: PackageCall, { context }: Dockerfile): string[] {
  const [manifest, ...locks] = manifests
  // `dotnet restore app.csproj`
  if (manifest === undefined) return operands.map(({ text }) => text).filter((text) => text.endsWith('proj'))
  const isThere = (name: string) => context.files.has(name) || (context.sizes?.has(name) ?? false)
  return [manifest, ...locks.flatMap((lock) => (isThere(lock) ? lock : context.isComplete ? [] : `${lock}*`))]
}
