import type { Add, Command, Download } from '../../facts/model.ts'
import type { Span } from '../../text/span.ts'
import { type Amount, zero } from '../amount.ts'
import type { Piece } from '../file-system.ts'
import { absolute, baseName, unknownDirectory } from '../path.ts'
import { thumb, unknown } from '../rules-of-thumb.ts'
import type { Weight } from '../tables/install-size.ts'
import { add, type Change, placeOf } from '../world.ts'
import { flagValue, hasFlag } from './flags.ts'
import { archiveEndings, type KnownDownload, knownDownload, smallEndings } from './known-downloads.ts'

/** What curl, wget, git clone or ADD of a URL write, what unpacking adds, and what a piped script installs. */
export function* downloadChanges(download: Download, at: Span): Iterable<Change> {
  const { url, path, tool, by } = download
  if (tool === 'git') return yield* cloneChanges(download, at)
  if (url !== undefined && !('program' in by) && isGitAddress(url)) return yield* addedRepository(url, by, at)
  const known = url === undefined ? undefined : knownDownload(url)
  const label = known?.label ?? nameOf(url)
  const weight = weightOf(url, known)
  if (isKept(download))
    yield add({
      path: path ?? landing(download),
      label: nameOf(url),
      at,
      material: isArchive(url) ? 'archive' : 'binary',
      isFile: true,
      unpacked: known?.installed,
      ...weight,
    })
  if (download.unpackedBy !== undefined) yield add(unpacked(download, known, weight, label, at))
  if (download.pipedInto !== undefined && isShell(download.pipedInto))
    yield add(installed(known, label, by, at))
}

/** Not passed on through a pipe: `curl … | gpg --dearmor`. What deletes it comes later, as any `rm`. */
function isKept({ path, by, tool }: Download): boolean {
  if (path !== undefined || !('program' in by)) return true
  const writes = tool === 'wget' || hasFlag(by, '-o', '-O', '--output', '--remote-name')
  const next = by.run.commands[by.run.commands.indexOf(by) + 1]
  return writes && next?.joinedBy !== '|'
}

/** Where it lands when the directory is not known: by its own name or the one it is given. */
function landing({ url, by }: Download): string {
  const name = baseName(url ?? 'download')
  if (!('program' in by)) return absolute(name, unknownDirectory)
  const given = flagValue(by, ['-o', '--output', '--output-document', '-O'])
  return placeOf(given === undefined || given.includes('://') ? name : given, by)
}

const isShell = ({ program }: Command): boolean =>
  ['sh', 'bash', 'ash', 'zsh', 'python', 'python3', 'php'].includes(baseName(program))
const isArchive = (url: string | undefined): boolean => archiveEndings.some((ending) => url?.includes(ending))
const nameOf = (url: string | undefined): string => baseName(url?.split(/[?#]/)[0] ?? '') || 'download'

function weightOf(url: string | undefined, known: KnownDownload | undefined): Weight {
  if (known)
    return { bytes: known.bytes, basis: { kind: 'rule-of-thumb', note: `recent releases of ${known.label}` } }
  const end = url?.split(/[?#]/)[0] ?? ''
  if (smallEndings.some((ending) => end.endsWith(ending))) return thumb.smallFile
  return { bytes: zero, basis: unknown('the size of a download is not in the text') }
}

function unpacked(
  { unpackedTo, unpackedBy, path }: Download,
  known: KnownDownload | undefined,
  archive: Weight,
  label: string,
  at: Span,
): Piece {
  const target = unpackedTo ?? path ?? unknownDirectory
  return {
    path: absolute(target, unknownDirectory),
    label: `${label}, unpacked`,
    at: unpackedBy?.span ?? at,
    material: 'mixed',
    bytes: known?.installed ?? unpackedBytes(archive.bytes),
    basis: archive.basis,
    spreads: true,
  }
}

/** Archives of programs and sources hold two to six times their bytes. */
export const unpackedBytes = (archive: Amount): Amount => ({
  low: archive.low * 1.5,
  likely: archive.likely * 3.2,
  high: archive.high * 7,
})

function installed(known: KnownDownload | undefined, label: string, by: Download['by'], at: Span): Piece {
  const target = known?.installsTo ?? '/usr/(installed)'
  return {
    path: 'program' in by ? placeOf(target, by) : absolute(target, ''),
    label: known ? label : `what ${label} installs`,
    at,
    material: 'mixed',
    ...(known?.installed
      ? {
          bytes: known.installed,
          basis: { kind: 'rule-of-thumb', note: `recent releases of ${label}` } as const,
        }
      : { bytes: zero, basis: unknown('the text does not tell what the script installs') }),
  }
}

/** The files, and `.git` beside them: all the history, or with `--depth` the same files once more, packed. */
function* cloneChanges({ url, path, by }: Download, at: Span): Iterable<Change> {
  const name = repositoryOf(url)
  const isShallow = 'program' in by && flagValue(by, ['--depth']) !== undefined
  const target = absolute(path ?? ('program' in by ? placeOf(name, by) : name), unknownDirectory)
  yield add(checkout(name, target, at))
  yield add(history(name, target, at, isShallow ? thumb.shallowHistory : thumb.gitHistory))
}

/** What BuildKit clones itself; any other address is one file to it. */
const isGitAddress = (url: string): boolean =>
  /^(?:git|ssh):\/\/|^git@/.test(url) || /^https?:\/\/[^?#]*\.git(?:[?#]|$)/.test(url)

/** `ADD https://example.org/a/b.git#v1 /src`: the files alone, and one commit of history with `--keep-git-dir`. */
function* addedRepository(url: string, { target, workdir, flags }: Add, at: Span): Iterable<Change> {
  const name = repositoryOf(url)
  const path = absolute(target ?? '', workdir ?? unknownDirectory)
  yield add(checkout(name, path, at))
  const keeps = flags.find((flag) => flag.name === 'keep-git-dir')
  if (keeps && keeps.value?.value !== 'false') yield add(history(name, path, at, thumb.shallowHistory))
}

const repositoryOf = (url: string | undefined): string => nameOf(url).replace(/\.git$/, '')
const checkout = (name: string, path: string, at: Span): Piece => ({
  path,
  label: name,
  at,
  material: 'mixed',
  ...thumb.checkout,
})
const history = (name: string, path: string, at: Span, weight: Weight): Piece => ({
  path: `${path}/.git`,
  label: `.git of ${name}`,
  at,
  material: 'archive',
  ...weight,
})
