import { isManifest } from '../../../engine/facts/manifest-files.ts'
import type { Found, PathFile } from './collector.ts'
import { isDockerfile, isIgnoreFile, longestText } from './kinds.ts'

/** What a set of files means for the page. */
export interface Sorted {
  readonly dockerfile: { readonly name: string; readonly text: string } | undefined
  /** Other Dockerfiles that were there; the shallowest was taken. */
  readonly passedOver: readonly string[]
  /** Texts of files that the analysis reads, by path in the build context. */
  readonly files: Readonly<Record<string, string>>
}

const mostManifests = 40

/** Reads the Dockerfile and the manifests beside it; the shallowest of a kind wins. */
export async function sorted({ readable }: Pick<Found, 'readable'>): Promise<Sorted> {
  const shallowFirst = readable
    .filter(({ file }) => file.size <= longestText)
    .sort((a, b) => depth(a.path) - depth(b.path) || a.path.length - b.path.length)
  const dockerfiles = shallowFirst.filter(({ path }) => isDockerfile(path) || !isManifest(path))
  const [dockerfile] = dockerfiles
  const manifests = shallowFirst.filter(({ path }) => isManifest(path) && !isIgnoreFile(path))
  const texts = await Promise.all(
    manifests.slice(0, mostManifests).map(async ({ path, file }) => [path, await textOf(file)] as const),
  )
  const ignoreFile = ignoreFileFor(dockerfile?.path, shallowFirst)
  return {
    dockerfile: dockerfile && { name: dockerfile.path, text: await textOf(dockerfile.file) },
    passedOver: dockerfiles.slice(1).map(({ path }) => path),
    files: Object.fromEntries([
      ...(ignoreFile ? [['.dockerignore', await textOf(ignoreFile.file)] as const] : []),
      ...texts,
    ]),
  }
}

/** Docker prefers the one beside a Dockerfile that bears its name; others are no business of this build. */
const ignoreFileFor = (dockerfile: string | undefined, files: readonly PathFile[]): PathFile | undefined =>
  files.find(({ path }) => dockerfile !== undefined && path === `${dockerfile}.dockerignore`) ??
  files.find(({ path }) => path === '.dockerignore')

const depth = (path: string): number => path.split('/').length

/** A file may vanish between two looks at it. */
const textOf = (file: File): Promise<string> => file.text().catch(() => '')
