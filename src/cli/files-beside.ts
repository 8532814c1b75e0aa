import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Options } from '../engine/options.ts'
import { type ContextListing, ignoreFileFor, placeIn, readManifests } from './context.ts'

export interface FilesBeside {
  readonly options: Options
  placeOf(name: string): string | undefined
}

/** What the build context adds to the options, with the ignore file that Docker would use for this Dockerfile. */
export async function filesBeside(
  context: ContextListing,
  dockerfile: string | undefined,
): Promise<FilesBeside> {
  const { directory, sizes } = context
  const files = { ...(await readManifests(context)) }
  const ignoreFile =
    dockerfile === undefined ? `${directory}/.dockerignore` : await ignoreFileFor(dockerfile, directory)
  const isOwn = basename(ignoreFile) !== '.dockerignore'
  if (isOwn) files['.dockerignore'] = await readFile(ignoreFile, 'utf8')
  return {
    options: { files, ...(sizes && { contextSizes: sizes }) },
    placeOf: (name) => (name === '.dockerignore' ? ignoreFile : placeIn(directory, name)),
  }
}
