import type { Package, Scope, Word } from './model.ts'
import type { PackageManager } from './packages/package-manager.ts'

/** What the words of one install say about every package: gem's `-v 1.2`, pip's `-c constraints.txt`. */
export interface Surroundings {
  readonly version: string | undefined
  readonly isPinnedByFile: boolean
  readonly scope: Scope
}

/** The packages that one operand names: several when an unquoted variable holds several words. */
export function readPackages(word: Word, manager: PackageManager, around: Surroundings): Package[] {
  const { value, text, parts } = word
  const isVariable = parts.length === 1 && parts[0]?.kind === 'variable' && parts[0].quote === undefined
  if (!isVariable || value === undefined) return [readPackage(value ?? text, word, manager, around)]
  const names = value.split(/\s+/).filter((name) => name !== '')
  return names.map((name) => readPackage(name, word, manager, around))
}

function readPackage(text: string, word: Word, manager: PackageManager, around: Surroundings): Package {
  const source = sourceOf(text, manager)
  const isUnknown = word.value === undefined && (word.parts[0]?.kind ?? 'text') !== 'text'
  const base = { extras: [], source, word }
  if (source === 'path')
    return { ...base, name: isUnknown ? undefined : text, version: undefined, isPinned: true }
  if (source === 'url') {
    const version = revisionOf(text, manager)
    const isPinned = !isVersionControl(text) || version !== undefined || around.isPinnedByFile
    return { ...base, name: isUnknown ? undefined : text, version, isPinned }
  }
  const { name, version = around.version } = splitVersion(text, manager, around.scope)
  const isTold = !isUnknown || version !== undefined
  const isPinned = around.isPinnedByFile || (isTold ? isFixed(version, manager) : undefined)
  if (isUnknown) return { ...base, name: undefined, version, isPinned }
  const bracket = name.indexOf('[')
  if (bracket === -1) return { ...base, name: name.trim(), version, isPinned }
  const extras = name
    .slice(bracket + 1)
    .replace(']', '')
    .split(',')
    .map((extra) => extra.trim())
  return { ...base, name: name.slice(0, bracket).trim(), version, extras, isPinned }
}

const isFixed = (version: string | undefined, { movingVersions = [] }: PackageManager): boolean =>
  version !== undefined && !movingVersions.includes(version)

function sourceOf(text: string, { family, slashIsPath, projectNames }: PackageManager): Package['source'] {
  if (text.includes('://') || /^(git|hg|svn|bzr)\+/.test(text)) return 'url'
  if (text === '.' || text === '..' || text === '...' || /^(\.{0,2}\/|~\/|\.\[)/.test(text)) return 'path'
  if (/\.(deb|rpm|apk|whl|tgz|tar|tar\.gz|gem|jar|go)$/.test(text)) return 'path'
  if (projectNames?.includes(text)) return 'path'
  if (slashIsPath && text.includes('/')) return 'path'
  // `curl/bookworm` picks a release, `@scope/name` is a name; `src/thing/` of a language is a directory.
  return family === 'language' && /^[^@]+\/$/.test(text) ? 'path' : 'index'
}

/** `git+https://host/path@revision`, `git://host/path#revision`: a repository moves unless a revision is named. */
const isVersionControl = (text: string): boolean =>
  /^(git|hg|svn|bzr)(\+|:\/\/)/.test(text) || text.includes('git+')

function revisionOf(text: string, { versionMarks }: PackageManager): string | undefined {
  const path = text.indexOf('/', text.indexOf('://') + 3)
  // npm writes `#v1.2`, pip `@v1.2` and keeps `#egg=name` for itself; the `@` of `git@host` is neither.
  const mark = versionMarks.includes('==') ? '@' : '#'
  const at = text.indexOf(mark, Math.max(path, 0))
  return at === -1 ? undefined : text.slice(at + 1)
}

interface Named {
  readonly name: string
  readonly version?: string | undefined
}

/** The first mark behind the name, so that the `@` of `@scope/name@1.2` stays part of the name. */
function splitVersion(text: string, manager: PackageManager, scope: Scope): Named {
  const { versionMarks, tagMark } = manager
  const tag = tagMark === undefined ? -1 : text.indexOf(tagMark, 1)
  const untagged = tag === -1 ? text : text.slice(0, tag)
  if (versionMarks.includes('-') && !untagged.includes(':', untagged.lastIndexOf('-') + 1))
    return splitRpm(untagged, scope)
  const cuts = versionMarks
    .map((mark) => ({ mark, at: mark === '-' ? untagged.search(/-\d/) : untagged.indexOf(mark, 1) }))
    .filter(({ at }) => at > 0)
    .sort((a, b) => a.at - b.at || b.mark.length - a.mark.length)
  const cut = cuts[0]
  return cut
    ? { name: untagged.slice(0, cut.at), version: untagged.slice(cut.at + cut.mark.length).trim() }
    : { name: untagged }
}

/**
 * `nginx-1.24`, `nginx-1.24-3.el9`: the last one or two parts, each beginning with a digit. `gcc-c++` and
 * `java-17-openjdk` are names.
 */
function splitRpm(text: string, scope: Scope): Named {
  const parts = text.split('-')
  const last = parts.at(-1) ?? ''
  if (parts.length < 2 || !beginsVersion(last, scope)) return { name: text }
  const hasRelease = parts.length > 2 && beginsVersion(parts.at(-2) ?? '', scope)
  const cut = hasRelease ? -2 : -1
  return { name: parts.slice(0, cut).join('-'), version: parts.slice(cut).join('-') }
}

/** A digit, or a variable that somebody may set: `jq-${JQ_VERSION}`. */
const beginsVersion = (part: string, scope: Scope): boolean => {
  const variable = /^\$\{?(\w+)/.exec(part)?.[1]
  return variable === undefined ? /^\d/.test(part) : scope.get(variable) !== undefined
}
